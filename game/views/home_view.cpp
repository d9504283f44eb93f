#include "game/views/home_view.h"

#include <algorithm>

#include "engine/cards/edition.h"
#include "game/views/practice_parts.h"

namespace two_hats::views {
namespace {

constexpr int kSavedRows = 6;

std::string hats_words(const base::Words& w, session::Hats hats) {
  switch (hats) {
    case session::Hats::manager:
      return w("Product Manager");
    case session::Hats::owner:
      return w("Product Owner");
    case session::Hats::both:
      return w("both hats");
  }
  return "";
}

std::string decisions_words(const base::Words& w, int count) { return w.many("{0} decision", "{0} decisions", count); }

// The unfinished session that Continue leads to: the one in memory, or the newest saved.
const store::SessionLine* newest_unfinished(const app::State& state) {
  for (const auto& line : state.saved) {
    if (!line.finished) return &line;
  }
  return nullptr;
}

void fill_running(HomeView& view, const app::State& state) {
  const base::Words& w = state.words;
  const session::Session& session = *state.session;
  const int done = static_cast<int>(session.turns.size());
  const cards::Card* card = session.card();
  view.kicker =
      session.pack->tutorial ? w("Start here · five minutes") : w("Campaign · {0}", hats_words(w, session.hats));
  view.title = session.pack->title;
  const cards::Person* person = card ? session.pack->person(card->person) : nullptr;
  view.blurb = person ? w("{0} is waiting: {1}.", person->name, card->title) : session.pack->summary;
  view.cards_done = done;
  view.cards_total = session.pack->campaign.most_cards;
  view.progress_words = w("Card {0} of at most {1}", done + 1, view.cards_total);
}

void fill_map(HomeView& view, const app::State& state) {
  const base::Words& w = state.words;
  const session::Session& session = *state.session;
  const auto& campaign = session.pack->campaign;
  const int sprints = (campaign.weeks + campaign.sprint_weeks - 1) / campaign.sprint_weeks;
  for (int sprint = 0; sprint < sprints; ++sprint) {
    HomeView::Stop stop;
    stop.title = w("Sprint {0}", campaign.first_sprint + sprint);
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
std::string edition_words(const base::Words& w, const store::SessionLine& line) {
  std::string words;
  if (const auto lens = cards::lens_named(line.lens)) words += " · " + w(cards::title_of(*lens));
  if (line.surface > 0) words += " · " + w("other names");
  return words;
}

// What a language is called among its speakers; its tag where the game does not speak it.
std::string language_name(const app::State& state, const std::string& tag) {
  for (const app::LanguageChoice& each : state.languages)
    if (each.tag == tag) return each.name;
  return tag;
}

// The pack as it is told in the interface's language; where it has none, its own language is said.
cards::PackPtr spoken(const app::State& state, const cards::PackPtr& pack) {
  return cards::in_language(pack, state.words.tag());
}
std::string summary_of(const app::State& state, const cards::PackPtr& pack) {
  const cards::PackPtr told = spoken(state, pack);
  if (cards::speaks(*told, state.words.tag())) return told->summary;
  const base::Words& w = state.words;
  return w("{0} In {1}.", told->summary, language_name(state, told->language));
}

std::string weeks_at(const app::State& state, const cards::PackPtr& pack) {
  const base::Words& w = state.words;
  return w("{0} weeks at {1}", pack->campaign.weeks, spoken(state, pack)->company);
}
// The same for a pack of several, with its language where that is another.
std::string line_of(const app::State& state, const cards::PackPtr& pack) {
  const cards::PackPtr told = spoken(state, pack);
  const std::string weeks = weeks_at(state, pack);
  return cards::speaks(*told, state.words.tag()) ? weeks : weeks + " · " + language_name(state, told->language);
}

HomeView::Practice practice_of(const app::State& state) {
  const base::Words& w = state.words;
  const auto& asked = state.questions.bank->questions;
  const auto met = std::ranges::count_if(asked, [&](const auto& each) { return state.answered.contains(each.id); });
  const std::string all = w.many("{0} question", "{0} questions", static_cast<int>(asked.size()));
  HomeView::Practice practice{w("Practice"), w("{0}, every answer explained", all), 0, {}};
  practice.share = static_cast<double>(met) / static_cast<double>(asked.size());
  if (met > 0) practice.line = w("{0} of {1} answered", met, all);
  if (const std::string waits = waiting_words(state); waits.empty()) {
    practice.button = Button{"practise", w("Practise"), "", true, false, "", app::OpenPractice{}};
  } else {
    practice.line = w("Now at {0}", waits);
    practice.button = Button{"go_on", w("Go on"), "", true, false, "", app::GoOnPractising{}};
  }
  return practice;
}

// Before the first session: how the game looks, without the way to the settings.
void fill_easier(HomeView& view, const app::State& state) {
  const base::Words& w = state.words;
  const app::Settings& now = state.settings;
  view.easier_title = w("Easier to read?");
  const int percent = now.scale_percent;
  const int next = percent < 100 ? 100 : percent < 125 ? 125 : percent < 150 ? 150 : percent < 200 ? 200 : 100;
  view.easier.push_back(
      Button{"easier.scale", w("Text {0}", w.per_cent(percent / 100.0)), "", true, false, "", app::SetScale{next}});
  const char* const themes[] = {base::marked("Light"), base::marked("Dark"), base::marked("High contrast")};
  const auto theme = static_cast<int>(now.theme);
  view.easier.push_back(Button{"easier.theme", w(themes[theme]), "", true, false, "",
                               app::SetTheme{static_cast<app::Theme>((theme + 1) % 3)}});
  view.easier.push_back(Button{"easier.motion", now.reduced_motion ? w("Less motion") : w("Full motion"), "", true,
                               false, "", app::SetReducedMotion{!now.reduced_motion}});
}

void fill_tutorial(HomeView& view, const app::State& state, int tutorial) {
  const base::Words& w = state.words;
  view.kicker = w("Start here · five minutes");
  view.title = spoken(state, state.packs[static_cast<std::size_t>(tutorial)].pack)->title;
  view.blurb = w("Three decisions under two hats. Each time you see what the quarter says and what three years say.");
  view.main = Button{"tutorial", w("Start"), "", true, false, "", app::NewCampaign{tutorial}};
  fill_easier(view, state);
}

void fill_campaign(HomeView& view, const app::State& state, int campaign, bool newcomer) {
  const base::Words& w = state.words;
  const cards::PackPtr& pack = state.packs[static_cast<std::size_t>(campaign)].pack;
  view.kicker = newcomer ? w("Campaign · {0}", weeks_at(state, pack)) : w("Next · {0}", weeks_at(state, pack));
  view.title = spoken(state, pack)->title;
  view.blurb = summary_of(state, pack);
  view.main = Button{"new", w("Start"), "", true, false, "", app::NewCampaign{campaign}};
}

}  // namespace

int first_campaign(const app::State& state) {
  for (std::size_t i = 0; i < state.packs.size(); ++i)
    if (state.packs[i].pack && !state.packs[i].pack->tutorial) return static_cast<int>(i);
  return -1;
}

HomeView build_home(const app::State& state) {
  const base::Words& w = state.words;
  HomeView view;
  const bool running = state.session && state.session->table;
  const store::SessionLine* saved = newest_unfinished(state);
  const int campaign = first_campaign(state);
  int tutorial = -1;
  for (std::size_t i = state.packs.size(); i-- > 0;)
    if (state.packs[i].pack && state.packs[i].pack->tutorial) tutorial = static_cast<int>(i);
  const bool newcomer = !state.session && state.saved.empty();
  // Who names a pack wants that one: it stands before the shelf's tutorial.
  const bool learns = newcomer && tutorial >= 0 && (campaign < 0 || tutorial < campaign);
  view.greeting = newcomer ? w("Welcome to Two Hats") : w("Good to see you again");
  if (running) {
    fill_running(view, state);
    view.main = Button{"continue", w("Continue"), "", true, false, "", app::Continue{}};
    fill_map(view, state);
  } else if (saved) {
    view.kicker = w("Campaign · {0}", hats_words(w, saved->hats));
    view.title = saved->pack_title;
    view.blurb = w("Kept after your last decision. The next card is where you left it.");
    view.progress_words = w.many("{0} decision taken", "{0} decisions taken", saved->decisions);
    view.main = Button{"continue", w("Continue"), "", true, false, "", app::Continue{saved->id}};
  } else if (learns) {
    fill_tutorial(view, state, tutorial);
  } else if (campaign >= 0) {
    fill_campaign(view, state, campaign, newcomer);
  } else {
    view.kicker = w("No campaign");
    view.title = w("Nothing to play yet");
    view.blurb = w("No pack could be read. Open one with --pack DIR, or look at what is wrong with it below.");
    view.main = Button{"new", w("Start"), "", false, false, w("There is no campaign that can be played"), app::Back{}};
  }
  if (learns && campaign >= 0)
    view.others.push_back(
        Button{"new", w("Go straight to the campaign"), "flag", true, false, "", app::NewCampaign{campaign}});
  if (tutorial >= 0 && !learns)
    view.others.push_back(Button{"tutorial", newcomer ? w("Five-minute tutorial") : w("Tutorial"), "graduation", true,
                                 false, "", app::NewCampaign{tutorial}});
  if ((running || saved) && campaign >= 0)
    view.others.push_back(Button{"new", w("New campaign"), "flag", true, false, "", app::NewCampaign{campaign}});
  const bool questions = state.questions.bank != nullptr;
  view.others.push_back(Button{"practice", w("Practice"), "clipboard", questions, false,
                               questions ? "" : w("No questions could be read"), app::OpenPractice{}});
  if (questions) view.practice = practice_of(state);
  view.others.push_back(Button{"settings", w("Settings"), "sliders", true, false, "", app::OpenSettings{}});
  view.others.push_back(Button{"quit", w("Quit"), "close", true, false, "", app::Quit{}});

  for (std::size_t i = 0; i < state.packs.size(); ++i) {
    const app::PackChoice& choice = state.packs[i];
    if (choice.pack && choice.problems == 0 && static_cast<int>(i) == campaign) continue;
    if (choice.pack && choice.problems == 0 && choice.pack->tutorial) continue;
    HomeView::PackRow row;
    row.name = "pack." + std::to_string(i);
    row.title = choice.pack ? spoken(state, choice.pack)->title : choice.path;
    row.line = !choice.pack      ? w("Cannot be played: see what is wrong")
               : choice.problems ? w.many("{0} problem in it; the cards without one are fine",
                                          "{0} problems in it; the cards without one are fine", choice.problems)
                                 : line_of(state, choice.pack);
    row.tone = choice.problems || !choice.pack ? Tone::careful : Tone::neutral;
    row.command = app::NewCampaign{static_cast<int>(i)};
    view.packs.push_back(row);
  }
  for (const auto& line : state.saved) {
    if (static_cast<int>(view.saved.size()) == kSavedRows) break;
    const std::string day = w.date(line.changed.substr(0, 10));
    view.saved.push_back(SavedRow{"saved." + line.id, line.pack_title,
                                  hats_words(w, line.hats) + edition_words(w, line) + " · " +
                                      decisions_words(w, line.decisions) +
                                      (line.finished ? " · " + w("finished") : "") + (day.empty() ? "" : " · " + day),
                                  app::Continue{line.id}});
  }
  view.notice = state.store_notice;
  view.keys = {{{"Enter"},
                running || saved ? w("continue") : w("start"),
                view.main.enabled ? std::optional(view.main.command) : std::nullopt}};
  if (tutorial >= 0 && !learns) view.keys.push_back({{"T"}, w("tutorial"), app::NewCampaign{tutorial}});
  if (campaign >= 0) view.keys.push_back({{"N"}, w("new campaign"), app::NewCampaign{campaign}});
  if (questions) view.keys.push_back({{"P"}, w("practice"), app::OpenPractice{}});
  view.keys.push_back({{"?"}, w("help"), app::ToggleHelp{}});
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

std::string words_of(const base::Words& w, cards::Lens lens) {
  switch (lens) {
    case cards::Lens::scrum_guide:
      return w("Who decides and who owns what follow the Scrum Guide; cases and answers stay the same.");
    case cards::Lens::safe:
      return w(
          "Product Management, Product Owner and Business Owners share the calls; cases and answers stay the "
          "same.");
    case cards::Lens::general:
      return w("No rule book: who answers for the outcome decides; cases and answers stay the same.");
  }
  return "";
}

void fill_lenses(HatsView& view, const app::State& state, const cards::Pack& pack) {
  if (!tells_of_lenses(pack)) return;
  const cards::Lens chosen = state.chosen_lens.value_or(pack.lens);
  const base::Words& w = state.words;
  view.lens_title = w("Whose rules?");
  view.lens_words = words_of(w, chosen);
  if (chosen == pack.lens) view.lens_words += " " + w("The cards are written for it.");
  for (const cards::Lens lens : {cards::Lens::scrum_guide, cards::Lens::safe, cards::Lens::general})
    view.lenses.push_back(Button{"lens." + std::string(cards::name_of(lens)), w(cards::title_of(lens)), "", true,
                                 lens == chosen, "", app::ChooseLens{lens}});
}

// L walks through the lenses.
app::Command next_lens(const HatsView& view) {
  for (std::size_t i = 0; i < view.lenses.size(); ++i)
    if (view.lenses[i].selected) return view.lenses[(i + 1) % view.lenses.size()].command;
  return view.lenses.front().command;
}

}  // namespace

HatsView build_hats(const app::State& state) {
  const base::Words& w = state.words;
  HatsView view;
  view.title = w("Which one is yours?");
  view.blurb = w("You answer under one hat at a time. Wear one for the whole campaign, or both as the cards come.");
  if (state.chosen_pack >= 0 && state.chosen_pack < static_cast<int>(state.packs.size()) &&
      state.packs[static_cast<std::size_t>(state.chosen_pack)].pack) {
    const cards::PackPtr& pack = state.packs[static_cast<std::size_t>(state.chosen_pack)].pack;
    view.blurb = spoken(state, pack)->title + ": " + summary_of(state, pack);
    fill_lenses(view, state, *pack);
  }
  view.pegs = {
      {Button{"hat.pm", w("Product Manager"), "", true, false, "", app::WearHats{session::Hats::manager}},
       cards::Hat::manager, w("Market, price, roadmap, promises: why this product, for whom, and what comes next.")},
      {Button{"hat.po", w("Product Owner"), "", true, false, "", app::WearHats{session::Hats::owner}},
       cards::Hat::owner, w("Product Goal and Product Backlog: the most value from the Scrum Team’s work.")},
      {Button{"hat.both", w("Both, in turn"), "", true, false, "", app::WearHats{session::Hats::both}},
       cards::Hat::both, w("The card says which hat you wear. Other facts, other rights.")}};
  view.back = Button{"back", w("Back"), "arrow_left", true, false, "", app::Back{}};
  view.keys = {{{"1"}, w("Manager"), view.pegs[0].button.command},
               {{"2"}, w("Owner"), view.pegs[1].button.command},
               {{"3"}, w("both"), view.pegs[2].button.command}};
  if (!view.lenses.empty()) view.keys.push_back({{"L"}, w("whose rules"), next_lens(view)});
  view.keys.push_back({{"Esc"}, w("back"), app::Back{}});
  return view;
}

}  // namespace two_hats::views
