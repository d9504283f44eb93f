// Saved sessions on the command line: listed, and written out.
#include <gmock/gmock.h>

#include <filesystem>
#include <map>

#include "engine/cards/edition.h"
#include "engine/loading/read_pack.h"
#include "engine/store/store.h"
#include "game/storage/sqlite_store.h"
#include "tests/game/tools/a_tool.h"

namespace two_hats::testing {
namespace {

using ::testing::HasSubstr;

TEST(SessionsTool, AnEmptyStoreSaysSo) {
  const std::filesystem::path file = std::filesystem::temp_directory_path() / "two-hats-sessions-test" / "sessions.db";
  std::filesystem::remove_all(file.parent_path());
  const Ended made = run([&](auto& out, auto& err) { return tools::sessions(places(file.string()), false, out, err); });
  EXPECT_EQ(made.code, 0) << made.err;
  EXPECT_EQ(made.out, "No session is saved yet.\n");
  const Ended none = run([&](auto& out, auto& err) {
    return tools::export_session(places(file.string()), {"s-000099", "csv"}, out, err);
  });
  EXPECT_EQ(none.code, 2);
  EXPECT_THAT(none.err, HasSubstr("s-000099"));
  const Ended format = run([&](auto& out, auto& err) {
    return tools::export_session(places(file.string()), {"s-000001", "pdf"}, out, err);
  });
  EXPECT_EQ(format.err, "two-hats: There is no format “pdf”.\n  There are: json, csv, markdown.\n");
  std::filesystem::remove_all(file.parent_path());
}

// Six decisions of tests/packs/two-surfaces through SAFe on its second surface, kept in a file of its own.
TEST(ExportTool, TellsLensSurfaceAndCue) {
  const std::filesystem::path file = std::filesystem::temp_directory_path() / "two-hats-edition-test" / "sessions.db";
  std::filesystem::remove_all(file.parent_path());
  const auto files = loading::load_files("tests/packs/two-surfaces");
  const auto parameters = loading::load_parameters("data/model/parameters.json");
  const auto pack = cards::edition(loading::read_pack(files.thing, parameters.thing).thing, cards::Lens::safe, 1);
  session::Session session = session::start(pack, 3, session::Hats::both);
  const std::map<std::string, std::string> answers{{"volume", "b"},
                                                   {"volume-sprint", "b"},
                                                   {"owners", "product_owner,product_owner,product_manager"},
                                                   {"two-things", "ask/both"},
                                                   {"estimates", "c"},
                                                   {"volume-again", "a"}};
  while (session.table) {
    session::Decision decision{session.table->card, {}, session.table->hat, {}, 80, "", ""};
    decision.answer = *cards::answer_from(*session.card(), answers.at(decision.card));
    if (decision.card == "volume-again") decision.cue = "others";
    session = session::apply(session, decision);
  }
  store::SessionRecord record = store::to_record(session, "s-000001");
  record.started = record.changed = "2026-03-01T09:00:00Z";
  {
    auto store = storage::open_store(file.string());
    ASSERT_TRUE(store) << store.error().what;
    ASSERT_TRUE((*store)->begin(record, files.thing));
  }
  const auto told = [&](const std::string& format) {
    return run([&](auto& out, auto& err) {
      return tools::export_session(places(file.string()), {"s-000001", format}, out, err);
    });
  };
  const Json json = told("json").json();
  EXPECT_EQ(json["lens"], "safe");
  EXPECT_EQ(json["surface"], 1);
  EXPECT_EQ(json["ending"], "Everybody’s product");
  ASSERT_EQ(json["turns"].size(), 6u);
  EXPECT_TRUE(json["turns"][0]["cue"].is_null());
  EXPECT_EQ(json["turns"][5]["cue"], "others");
  const std::string csv = told("csv").out;
  EXPECT_THAT(csv, HasSubstr(",conduct,reason,cue,lens,surface\r\n"));
  EXPECT_THAT(csv, HasSubstr(",others,safe,1\r\n"));
  EXPECT_THAT(csv, HasSubstr("Seaspray wants a volume plan"));
  const std::string sheet = told("markdown").out;
  EXPECT_THAT(sheet, HasSubstr("Afloat by Friday, 6 decisions, 2026-03-01, rules: SAFe, surface 1\n"));
  EXPECT_THAT(sheet, HasSubstr("**Everybody’s product.** Quayside serves forty boatyards with one version."));
  EXPECT_THAT(sheet, HasSubstr("- Cards 1 and 6: **How many others ask for the same** decides. What seventy ask for"));
  EXPECT_THAT(sheet, HasSubstr("| compromise | 1 | 1 | The middle is taken because it is the middle. |"));
  const Ended list = run([&](auto& out, auto& err) { return tools::sessions(places(file.string()), true, out, err); });
  EXPECT_EQ(list.json()["sessions"][0]["lens"], "safe");
  EXPECT_EQ(list.json()["sessions"][0]["surface"], 1);
  const Ended words =
      run([&](auto& out, auto& err) { return tools::sessions(places(file.string()), false, out, err); });
  EXPECT_EQ(words.out,
            "s-000001  2026-03-01T09:00:00Z  Afloat by Friday, both, safe, surface 1, 6 decisions, finished\n");
  std::filesystem::remove_all(file.parent_path());
}

TEST(ExportTool, ASessionOfAnotherEngineIsToldAndSaysSo) {
  const std::filesystem::path file = std::filesystem::temp_directory_path() / "two-hats-export-test" / "sessions.db";
  std::filesystem::remove_all(file.parent_path());
  const auto files = loading::load_files(kSmall);
  const auto parameters = loading::load_parameters("data/model/parameters.json");
  const auto pack = loading::read_pack(files.thing, parameters.thing);
  store::SessionRecord record = store::to_record(session::start(pack.thing, 3, session::Hats::both), "s-000001");
  record.engine_version = store::kEngineVersion - 1;
  {
    auto store = storage::open_store(file.string());
    ASSERT_TRUE(store) << store.error().what;
    ASSERT_TRUE((*store)->begin(record, files.thing));
  }
  const Ended made = run([&](auto& out, auto& err) {
    return tools::export_session(places(file.string()), {"s-000001", "json"}, out, err);
  });
  EXPECT_EQ(made.code, 0) << made.err;
  EXPECT_EQ(made.err, "Played with engine " + std::to_string(store::kEngineVersion - 1) + ", told with engine " +
                          std::to_string(store::kEngineVersion) +
                          ": the decisions are the same, what happened between them and the scores may not be.\n");
  EXPECT_EQ(made.json()["engine"], store::kEngineVersion - 1);
  EXPECT_EQ(made.json()["told_with"], store::kEngineVersion);
  std::filesystem::remove_all(file.parent_path());
}

}  // namespace
}  // namespace two_hats::testing
