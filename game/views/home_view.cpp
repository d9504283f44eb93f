#include "game/views/home_view.h"

#include <algorithm>

#include "engine/base/text.h"
#include "game/views/practice_parts.h"

namespace two_hats::views {
namespace {

constexpr int kSavedRows = 6;

std::string hats_words(session::Hats hats) {
  switch (hats) {
    case session::Hats::manager:
      return "Product Manager";
    case session::Hats::owner:
      return "Product Owner";
    case session::Hats::both:
      return "both hats";
  }
  return "";
}

std::string plural(int count, const std::string& one) {
  return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

// The unfinished session that Continue leads to: the one in memory, or the newest saved.
const store::SessionLine* newest_unfinished(const app::State& state) {
  for (const auto& line : state.saved) {
    if (!line.finished) return &line;
  }
  return nullptr;
}

void fill_running(HomeView& view, const app::State& state) {
  const session::Session& session = *state.session;
  const int done = static_cast<int>(session.turns.size());
  const cards::Card* card = session.card();
  view.kicker = "Campaign · " + hats_words(session.hats);
  view.title = session.pack->title;
  const cards::Person* person = card ? session.pack->person(card->person) : nullptr;
  view.blurb = person ? person->name + " is waiting: " + card->title + "." : session.pack->summary;
  view.cards_done = done;
  view.cards_total = session.pack->campaign.most_cards;
  view.progress_words = "Card " + std::to_string(done + 1) + " of at most " + std::to_string(view.cards_total);
}

void fill_map(HomeView& view, const app::State& state) {
  const session::Session& session = *state.session;
  const auto& campaign = session.pack->campaign;
  const int sprints = (campaign.weeks + campaign.sprint_weeks - 1) / campaign.sprint_weeks;
  for (int sprint = 0; sprint < sprints; ++sprint) {
    HomeView::Stop stop;
    stop.title = "Sprint " + std::to_string(campaign.first_sprint + sprint);
    double total_short = 0, total_long = 0;
    int count_short = 0, count_long = 0, manager = 0, owner = 0;
    for (std::size_t i = 0; i < session.turns.size(); ++i) {
      const session::Turn& turn = session.turns[i];
      if ((turn.deal.week - 1) / campaign.sprint_weeks != sprint) continue;
      (turn.deal.hat == cards::Hat::manager ? manager : owner) += 1;
      if (i >= state.ratings.size() || !state.ratings[i].rated) continue;
      const auto& rated = *state.ratings[i].rated;
      const auto& mine = rated.rating.answers[static_cast<std::size_t>(rated.mine)];
      if (mine.short_term.scored) total_short += mine.short_term.score, ++count_short;
      if (mine.long_term.scored) total_long += mine.long_term.score, ++count_long;
    }
    stop.hat = manager > owner ? cards::Hat::manager : owner > manager ? cards::Hat::owner : cards::Hat::both;
    if (count_short) stop.short_score = total_short / count_short;
    if (count_long) stop.long_score = total_long / count_long;
    stop.here = (session.week - 1) / campaign.sprint_weeks == sprint;
    stop.done = (session.week - 1) / campaign.sprint_weeks > sprint;
    view.map.push_back(stop);
  }
}

// " · SAFe · other names": what was not as the pack is written.
std::string edition_words(const store::SessionLine& line) {
  std::string words;
  if (const auto lens = cards::lens_named(line.lens)) words += " · " + std::string(cards::title_of(*lens));
  if (line.surface > 0) words += " · other names";
  return words;
}

std::string weeks_at(const cards::Pack& pack) {
  return std::to_string(pack.campaign.weeks) + " weeks at " + pack.company;
}

HomeView::Practice practice_of(const app::State& state) {
  const auto& asked = state.questions.bank->questions;
  const auto met = std::ranges::count_if(asked, [&](const auto& each) { return state.answered.contains(each.id); });
  const std::string all = count_words(static_cast<int>(asked.size()), "question");
  HomeView::Practice practice{"Practice", all + ", every answer explained", 0, {}};
  practice.share = static_cast<double>(met) / static_cast<double>(asked.size());
  if (met > 0) practice.line = std::to_string(met) + " of " + all + " answered";
  if (const std::string waits = waiting_words(state); waits.empty()) {
    practice.button = Button{"practise", "Practise", "", true, false, "", app::OpenPractice{}};
  } else {
    practice.line = "Now at " + waits;
    practice.button = Button{"go_on", "Go on", "", true, false, "", app::GoOnPractising{}};
  }
  return practice;
}

}  // namespace

HomeView build_home(const app::State& state) {
  HomeView view;
  const bool running = state.session && state.session->table;
  const store::SessionLine* saved = newest_unfinished(state);
  int tutorial = -1, campaign = -1;
  for (std::size_t i = 0; i < state.packs.size(); ++i) {
    const app::PackChoice& choice = state.packs[i];
    if (!choice.pack) continue;
    int& slot = choice.pack->tutorial ? tutorial : campaign;
    if (slot < 0) slot = static_cast<int>(i);
  }
  view.greeting = running || saved ? "Good to see you again" : "Welcome to Two Hats";
  const bool newcomer = !running && state.saved.empty();
  if (running) {
    fill_running(view, state);
    view.main = Button{"continue", "Continue", "", true, false, "", app::Continue{}};
    fill_map(view, state);
  } else if (saved) {
    view.kicker = "Campaign · " + hats_words(saved->hats);
    view.title = saved->pack_title;
    view.blurb = "Kept after your last decision. The next card is where you left it.";
    view.progress_words = plural(saved->decisions, "decision") + " taken";
    view.main = Button{"continue", "Continue", "", true, false, "", app::Continue{saved->id}};
  } else if (campaign >= 0) {
    const cards::Pack& pack = *state.packs[static_cast<std::size_t>(campaign)].pack;
    view.kicker = "Campaign · " + weeks_at(pack);
    view.title = pack.title;
    view.blurb = pack.summary;
    view.main = Button{"new", "Start", "", true, false, "", app::NewCampaign{campaign}};
  } else {
    view.kicker = "No campaign";
    view.title = "Nothing to play yet";
    view.blurb = "No pack could be read. Open one with --pack DIR, or look at what is wrong with it below.";
    view.main =
        Button{"new", "Start", "", false, false, "There is no campaign that can be played", app::Back{}};
  }
  if (tutorial >= 0)
    view.others.push_back(Button{"tutorial", newcomer ? "Five-minute tutorial" : "Tutorial", "graduation", true,
                                 false, "", app::NewCampaign{tutorial}});
  if ((running || saved) && campaign >= 0)
    view.others.push_back(Button{"new", "New campaign", "flag", true, false, "", app::NewCampaign{campaign}});
  const bool questions = state.questions.bank != nullptr;
  view.others.push_back(Button{"practice", "Practice", "clipboard", questions, false,
                               questions ? "" : "No questions could be read", app::OpenPractice{}});
  if (questions) view.practice = practice_of(state);
  view.others.push_back(Button{"settings", "Settings", "sliders", true, false, "", app::OpenSettings{}});
  view.others.push_back(Button{"quit", "Quit", "close", true, false, "", app::Quit{}});

  for (std::size_t i = 0; i < state.packs.size(); ++i) {
    const app::PackChoice& choice = state.packs[i];
    if (choice.pack && choice.problems == 0 && static_cast<int>(i) == campaign) continue;
    if (choice.pack && choice.problems == 0 && choice.pack->tutorial) continue;
    HomeView::PackRow row;
    row.name = "pack." + std::to_string(i);
    row.title = choice.pack ? choice.pack->title : choice.path;
    row.line = !choice.pack      ? "Cannot be played: see what is wrong"
               : choice.problems ? plural(choice.problems, "problem") + " in it; the cards without one are fine"
                                 : weeks_at(*choice.pack);
    row.tone = choice.problems || !choice.pack ? Tone::careful : Tone::neutral;
    row.command = app::NewCampaign{static_cast<int>(i)};
    view.packs.push_back(row);
  }
  for (const auto& line : state.saved) {
    if (static_cast<int>(view.saved.size()) == kSavedRows) break;
    const std::string day = line.changed.substr(0, 10);
    view.saved.push_back(SavedRow{"saved." + line.id, line.pack_title,
                                  hats_words(line.hats) + edition_words(line) + " · " +
                                      plural(line.decisions, "decision") + (line.finished ? " · finished" : "") +
                                      (day.empty() ? "" : " · " + day),
                                  app::Continue{line.id}});
  }
  view.notice = state.store_notice;
  view.keys = {{{"Enter"},
                running || saved ? "continue" : "start",
                view.main.enabled ? std::optional(view.main.command) : std::nullopt}};
  if (tutorial >= 0) view.keys.push_back({{"T"}, "tutorial", app::NewCampaign{tutorial}});
  if (campaign >= 0) view.keys.push_back({{"N"}, "new campaign", app::NewCampaign{campaign}});
  if (questions) view.keys.push_back({{"P"}, "practice", app::OpenPractice{}});
  view.keys.push_back({{"?"}, "help", app::ToggleHelp{}});
  return view;
}

namespace {

bool tells_of_lenses(const cards::Pack& pack) {
  return std::ranges::any_of(pack.cards, [](const cards::Card& card) {
    if (!card.lenses.empty()) return true;
    const auto* ownership = std::get_if<cards::Ownership>(&card.decision);
    return ownership && std::ranges::any_of(ownership->duties, [](const auto& duty) { return !duty.through.empty(); });
  });
}

const char* words_of(cards::Lens lens) {
  switch (lens) {
    case cards::Lens::scrum_guide:
      return "Who decides and who owns what follow the Scrum Guide; cases and answers stay the same.";
    case cards::Lens::safe:
      return "Product Management, Product Owner and Business Owners share the calls; cases and answers stay the same.";
    case cards::Lens::general:
      return "No rule book: who answers for the outcome decides; cases and answers stay the same.";
  }
  return "";
}

void fill_lenses(HatsView& view, const app::State& state, const cards::Pack& pack) {
  if (!tells_of_lenses(pack)) return;
  const cards::Lens chosen = state.chosen_lens.value_or(pack.lens);
  view.lens_title = "Whose rules?";
  view.lens_words = words_of(chosen);
  if (chosen == pack.lens) view.lens_words += " The cards are written for it.";
  for (const cards::Lens lens : {cards::Lens::scrum_guide, cards::Lens::safe, cards::Lens::general})
    view.lenses.push_back(Button{"lens." + std::string(cards::name_of(lens)), std::string(cards::title_of(lens)), "",
                                 true, lens == chosen, "", app::ChooseLens{lens}});
}

// L walks through the lenses.
app::Command next_lens(const HatsView& view) {
  for (std::size_t i = 0; i < view.lenses.size(); ++i)
    if (view.lenses[i].selected) return view.lenses[(i + 1) % view.lenses.size()].command;
  return view.lenses.front().command;
}

}  // namespace

HatsView build_hats(const app::State& state) {
  HatsView view;
  view.title = "Which one is yours?";
  view.blurb = "You answer under one hat at a time. Wear one for the whole campaign, or both as the cards come.";
  if (state.chosen_pack >= 0 && state.chosen_pack < static_cast<int>(state.packs.size()) &&
      state.packs[static_cast<std::size_t>(state.chosen_pack)].pack) {
    const auto& pack = *state.packs[static_cast<std::size_t>(state.chosen_pack)].pack;
    view.blurb = pack.title + ": " + pack.summary;
    fill_lenses(view, state, pack);
  }
  view.pegs = {
      {Button{"hat.pm", "Product Manager", "", true, false, "", app::WearHats{session::Hats::manager}},
       cards::Hat::manager, "Market, price, roadmap, promises: why this product, for whom, and what comes next."},
      {Button{"hat.po", "Product Owner", "", true, false, "", app::WearHats{session::Hats::owner}}, cards::Hat::owner,
       "Product Goal and Product Backlog: the most value from the Scrum Team's work."},
      {Button{"hat.both", "Both, in turn", "", true, false, "", app::WearHats{session::Hats::both}}, cards::Hat::both,
       "The card says which hat you wear. Other facts, other rights."}};
  view.back = Button{"back", "Back", "arrow_left", true, false, "", app::Back{}};
  view.keys = {{{"1"}, "Manager", view.pegs[0].button.command},
               {{"2"}, "Owner", view.pegs[1].button.command},
               {{"3"}, "both", view.pegs[2].button.command}};
  if (!view.lenses.empty()) view.keys.push_back({{"L"}, "whose rules", next_lens(view)});
  view.keys.push_back({{"Esc"}, "back", app::Back{}});
  return view;
}

}  // namespace two_hats::views
