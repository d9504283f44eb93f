// One saved session as JSON, CSV or Markdown: replayed and rated again, so that the file says what the debrief says.
#include <ostream>

#include "engine/base/text.h"
#include "engine/debrief/debrief.h"
#include "engine/scoring/split_lattice.h"
#include "game/storage/sqlite_store.h"
#include "game/tools/common.h"

namespace two_hats::tools {
namespace {

struct Whole {
  store::SessionRecord record;
  session::Session session;
  std::vector<std::optional<debrief::RatedTurn>> ratings;
};

scoring::Question question_of(const session::Session& session, int turn, const cards::Card& card) {
  const session::Turn& decided = session.turns[static_cast<std::size_t>(turn)];
  scoring::Question question;
  question.pack = session.pack.get();
  question.card = &card;
  question.world = &decided.before;
  question.given = decided.decision.answer;
  for (const std::string& asked : decided.decision.asked)
    for (const cards::Evidence& evidence : card.ask_first)
      if (evidence.id == asked)
        if (const auto told = session::told_at(session, turn, evidence); told.test)
          question.evidence.push_back(*told.test);
  return question;
}

debrief::RatedTurn rated(const session::Session& session, int turn, const cards::Card& card) {
  const session::Decision& decision = session.turns[static_cast<std::size_t>(turn)].decision;
  const scoring::Question question = question_of(session, turn, card);
  debrief::RatedTurn made;
  made.rating = *scoring::rate_whole(question, 2);
  scoring::explain(question, product::kQuick, made.rating);
  made.mine = scoring::index_of(made.rating, decision.answer);
  made.conduct =
      scoring::conduct_of(*session.pack, card, decision.answer, decision.asked, decision.confidence, made.rating,
                          made.rating.answers[static_cast<std::size_t>(made.mine)], decision.cue);
  return made;
}

base::Result<Whole> read_whole(store::Store& store, const std::string& id, const product::Parameters& parameters,
                               std::ostream* progress, std::ostream& notice) {
  const auto record = store.load(id);
  if (!record) return record.error();
  const auto files = store.pack_files(record->pack_digest);
  if (!files) return files.error();
  auto pack = loading::read_pack(*files, parameters);
  if (!pack.thing)
    return base::Error{"The pack kept with this session cannot be read.", loading::in_words(pack.diagnostics)};
  pack.thing = store::edition_of(pack.thing, *record);
  std::vector<session::Decision> decisions;
  for (const store::DecisionRow& row : record->decisions) {
    const auto decision = store::decision_from(*pack.thing, row);
    if (!decision)
      return base::Error{"Decision " + std::to_string(decisions.size() + 1) + " does not fit the kept pack.", ""};
    decisions.push_back(*decision);
  }
  session::Replay replay = session::replay(pack.thing, record->seed, record->hats, decisions);
  if (replay.refusal)
    return base::Error{"The session can be replayed only up to decision " + std::to_string(replay.played) + ".", ""};
  if (record->engine_version != store::kEngineVersion)
    notice << "Played with engine " << record->engine_version << ", told with engine " << store::kEngineVersion
           << ": the decisions are the same, what happened between them and the scores may not be.\n";
  Whole whole{*record, std::move(replay.session), {}};
  for (std::size_t turn = 0; turn < whole.session.turns.size(); ++turn) {
    if (progress) {
      *progress << "\r  rating decision " << turn + 1 << " of " << whole.session.turns.size() << "\033[K" << std::flush;
    }
    const cards::Card* card = pack.thing->card(whole.session.turns[turn].decision.card);
    whole.ratings.push_back(rated(whole.session, static_cast<int>(turn), *card));
  }
  if (progress) *progress << "\r\033[K" << std::flush;
  return whole;
}

// RFC 4180, and nothing that a spreadsheet would run: = + - @ and the like get an apostrophe in front.
std::string cell(std::string text) {
  if (!text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos)
    text.insert(text.begin(), '\'');
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

std::string score_cell(const scoring::Horizon& horizon) { return horizon.scored ? base::fixed(horizon.score, 1) : ""; }

void write_csv(std::ostream& out, const Whole& whole) {
  out << "number,week,card,title,hat,answer,asked,confidence,short_score,short_k_eur,long_score,long_k_eur,shape,"
         "conduct,reason,cue,lens,surface\r\n";
  for (std::size_t i = 0; i < whole.session.turns.size(); ++i) {
    const session::Turn& turn = whole.session.turns[i];
    const store::DecisionRow& row = whole.record.decisions[i];
    const debrief::RatedTurn& rating = *whole.ratings[i];
    const auto& mine = rating.rating.answers[static_cast<std::size_t>(rating.mine)];
    std::string conduct;
    for (const auto& item : rating.conduct) conduct += (conduct.empty() ? "" : "; ") + item.title;
    const std::vector<std::string> cells = {std::to_string(i + 1),
                                            std::to_string(session::calendar(whole.session, turn.deal.week).week),
                                            row.card,
                                            whole.session.pack->card(row.card)->title,
                                            row.hat,
                                            row.answer,
                                            row.asked,
                                            row.confidence ? std::to_string(row.confidence) : "",
                                            score_cell(mine.short_term),
                                            base::fixed(mine.short_term.mean, 1),
                                            score_cell(mine.long_term),
                                            base::fixed(mine.long_term.mean, 1),
                                            std::string(scoring::name_of(mine.shape)),
                                            conduct,
                                            row.reason,
                                            row.cue,
                                            std::string(cards::name_of(whole.session.pack->lens)),
                                            std::to_string(whole.record.surface)};
    for (std::size_t c = 0; c < cells.size(); ++c)
      out << (c ? "," : "") << (c == 9 || c == 11 ? cells[c] : cell(cells[c]));
    out << "\r\n";
  }
}

void write_json(std::ostream& out, const Whole& whole) {
  Json turns = Json::array();
  for (std::size_t i = 0; i < whole.session.turns.size(); ++i) {
    const session::Turn& turn = whole.session.turns[i];
    const store::DecisionRow& row = whole.record.decisions[i];
    const debrief::RatedTurn& rating = *whole.ratings[i];
    const auto& mine = rating.rating.answers[static_cast<std::size_t>(rating.mine)];
    const auto horizon = [](const scoring::Horizon& h) {
      return Json{{"mean", rounded(h.mean)},      {"low", rounded(h.low)},      {"high", rounded(h.high)},
                  {"score", rounded(h.score, 1)}, {"defensible", h.defensible}, {"scored", h.scored}};
    };
    Json conduct = Json::array();
    for (const auto& item : rating.conduct)
      conduct.push_back({{"title", item.title},
                         {"verdict", item.verdict == scoring::Verdict::pass      ? "pass"
                                     : item.verdict == scoring::Verdict::careful ? "careful"
                                                                                 : "fail"},
                         {"words", item.words}});
    const auto end = session::end_of_talk(whole.session, static_cast<int>(i));
    turns.push_back({{"card", row.card},
                     {"week", session::calendar(whole.session, turn.deal.week).week},
                     {"hat", row.hat},
                     {"answer", row.answer},
                     {"asked", row.asked},
                     {"confidence", row.confidence ? Json(row.confidence) : Json(nullptr)},
                     {"reason", row.reason},
                     {"cue", row.cue.empty() ? Json(nullptr) : Json(row.cue)},
                     {"agreed", end ? Json(end->agreed) : Json(nullptr)},
                     {"short_term", horizon(mine.short_term)},
                     {"long_term", horizon(mine.long_term)},
                     {"shape", std::string(scoring::name_of(mine.shape))},
                     {"conduct", conduct}});
  }
  const store::SessionRecord& record = whole.record;
  const auto ending = debrief::build_debrief(whole.session, whole.ratings).ending;
  write(out, {{"version", kContractVersion},
              {"id", record.id},
              {"engine", record.engine_version},
              {"told_with", store::kEngineVersion},
              {"pack", record.pack_id},
              {"pack_version", record.pack_version},
              {"pack_digest", record.pack_digest},
              {"seed", std::to_string(record.seed)},
              {"hats", std::string(session::name_of(record.hats))},
              {"lens", std::string(cards::name_of(whole.session.pack->lens))},
              {"surface", record.surface},
              {"ending", ending ? Json(ending->title) : Json(nullptr)},
              {"started", record.started},
              {"changed", record.changed},
              {"finished", record.finished},
              {"turns", turns}});
}

// A bar would end the table's cell.
std::string in_table(std::string text) {
  for (std::size_t at = text.find('|'); at != std::string::npos; at = text.find('|', at + 2)) text.insert(at, 1, '\\');
  return text;
}

void write_markdown(std::ostream& out, const Whole& whole) {
  const debrief::Debrief told = debrief::build_debrief(whole.session, whole.ratings);
  out << "# " << told.headline << "\n\n"
      << whole.session.pack->title << ", " << whole.session.turns.size() << " decisions, "
      << whole.record.changed.substr(0, 10) << ", rules: " << cards::title_of(whole.session.pack->lens)
      << (whole.record.surface > 0 ? ", surface " + std::to_string(whole.record.surface) : "") << "\n\n";
  if (told.ending)
    out << "**" << told.ending->title << ".** " << told.ending->text << " *" << told.ending->question << "*\n\n";
  out << "| # | Week | Hat | Card | Answer | Short-term | Long-term | Shape | Cue "
         "|\n|---|---|---|---|---|---|---|---|---|\n";
  for (std::size_t i = 0; i < whole.session.turns.size(); ++i) {
    const session::Turn& turn = whole.session.turns[i];
    const store::DecisionRow& row = whole.record.decisions[i];
    const auto& mine = whole.ratings[i]->rating.answers[static_cast<std::size_t>(whole.ratings[i]->mine)];
    const auto score = [](const scoring::Horizon& h) { return h.scored ? base::fixed(h.score, 0) : std::string("–"); };
    out << "| " << i + 1 << " | " << session::calendar(whole.session, turn.deal.week).week << " | " << row.hat << " | "
        << in_table(whole.session.pack->card(row.card)->title) << " | " << row.answer << " | " << score(mine.short_term)
        << " | " << score(mine.long_term) << " | " << scoring::name_of(mine.shape) << " | " << row.cue << " |\n";
  }
  out << "\n## To talk about\n\n";
  for (const debrief::Moment& moment : told.moments)
    out << "- Card " << moment.turn + 1 << ": **" << moment.title << "** " << moment.words << " " << moment.other_world
        << "\n";
  for (const std::string& question : told.questions) out << "- " << question << "\n";
  if (!told.flips.empty()) out << "\n## Nearly the same, and the answer turns round\n\n";
  for (const debrief::FlipPair& pair : told.flips)
    out << "- Cards " << pair.first + 1 << " and " << pair.second + 1 << ": **" << pair.cue << "** decides. "
        << pair.because
        << (pair.right   ? " Named."
            : pair.named ? " Another was named."
                         : " None was named.")
        << "\n";
  if (!told.biases.empty()) out << "\n## Traps\n\n| Trap | Met | Taken | |\n|---|---|---|---|\n";
  for (const debrief::BiasLine& line : told.biases)
    out << "| " << line.name << " | " << line.offered << " | " << line.turns.size() << " | " << line.words << " |\n";
  out << "\n## Skills\n\n| Skill | Cards | Short-term | Long-term |\n|---|---|---|---|\n";
  const auto mean = [](double score, int scored) { return scored ? base::fixed(score, 0) : std::string("–"); };
  for (const debrief::CompetencyLine& line : told.competencies)
    out << "| " << line.name << " | " << line.cards << " | " << mean(line.short_score, line.short_scored) << " | "
        << mean(line.long_score, line.long_scored) << " |\n";
  if (!told.luck_words.empty()) out << "\n" << told.luck_words << "\n";
}

}  // namespace

int export_session(const Places& places, const ExportWishes& wishes, std::ostream& out, std::ostream& err) {
  if (wishes.format != "json" && wishes.format != "csv" && wishes.format != "markdown")
    return fail(err, {"There is no format “" + wishes.format + "”.", "There are: json, csv, markdown."});
  const auto parameters = open_parameters(places, err);
  if (!parameters) return 2;
  const auto store = storage::open_store(places.sessions);
  if (!store) return fail(err, store.error());
  const auto whole = read_whole(**store, wishes.id, *parameters, wishes.progress ? &err : nullptr, err);
  if (!whole) return fail(err, whole.error());
  if (wishes.format == "json") write_json(out, *whole);
  if (wishes.format == "csv") write_csv(out, *whole);
  if (wishes.format == "markdown") write_markdown(out, *whole);
  return 0;
}

}  // namespace two_hats::tools
