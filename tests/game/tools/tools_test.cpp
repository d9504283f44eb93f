// The command line's contract (docs/command-line.md): shapes of the JSON documents, exit codes, words of errors.
#include <gmock/gmock.h>

#include <filesystem>
#include <set>

#include "tests/game/tools/a_tool.h"

namespace two_hats::testing {
namespace {

using ::testing::HasSubstr;

Ended rate(const std::string& pack, const std::string& card, bool json) {
  return run([&](auto& out, auto& err) { return tools::rate(places(), {pack, card, json}, out, err); });
}

TEST(RateTool, GivesEveryAnswerOfEveryKindInTheDocumentedShape) {
  for (const char* card : {"nordufer", "sprint", "duties"}) {
    const Ended made = rate(kSmall, card, true);
    ASSERT_EQ(made.code, 0) << made.err;
    const Json json = made.json();
    EXPECT_EQ(json["version"], 1);
    EXPECT_EQ(json["card"], card);
    // As many worlds as the verdict needs: from 64 draws to 256. An order is exact for every draw: it needs no luck.
    EXPECT_TRUE(json["draws"] == 64 || json["draws"] == 128 || json["draws"] == 256) << json["draws"];
    EXPECT_EQ(json["seeds"] == 1, std::string(card) == "sprint");
    ASSERT_FALSE(json["answers"].empty());
    for (const Json& answer : json["answers"]) {
      EXPECT_TRUE(answer["id"].is_string());
      for (const char* horizon : {"short_term", "long_term"}) {
        const Json& h = answer[horizon];
        for (const char* number : {"mean", "low", "high", "score"}) EXPECT_TRUE(h[number].is_number()) << number;
        for (const char* flag : {"defensible", "scored"}) EXPECT_TRUE(h[flag].is_boolean()) << flag;
        EXPECT_GE(h["score"].get<double>(), 0);
        EXPECT_LE(h["score"].get<double>(), 100);
      }
      EXPECT_TRUE(answer["shape"].is_string());
      EXPECT_TRUE(answer["crossing_week"].is_null() || answer["crossing_week"].is_number_integer());
      EXPECT_TRUE(answer["because"].is_array());
    }
  }
}

TEST(RateTool, SaysHowFineItIsAndWhyItStopped) {
  const Json json = rate(kSmall, "nordufer", true).json();
  EXPECT_THAT((std::vector<std::string>{"separated", "cannot_matter", "at_limit"}),
              ::testing::Contains(json["stopped"].get<std::string>()));
  for (const Json& answer : json["answers"]) {
    for (const char* horizon : {"short_term", "long_term"}) {
      EXPECT_GE(answer[horizon]["error"].get<double>(), 0);
      EXPECT_GE(answer[horizon]["score_error"].get<double>(), 0);
    }
    for (const char* causes : {"because", "because_short", "stocks_long", "stocks_short"})
      EXPECT_TRUE(answer[causes].is_array()) << causes;
    EXPECT_TRUE(answer["agreed_share"].is_null()) << "no talk";
  }
  EXPECT_FALSE(json.contains("swaps")) << "of orders only";
}

TEST(RateTool, ASelectionAndATalkNameTheirAnswers) {
  const Json sprint = rate(kSmall, "planning", true).json();
  std::map<std::string, std::string> answers;
  for (const Json& answer : sprint["answers"]) answers[answer["id"]] = answer["answer"];
  EXPECT_EQ(answers["best_short"], "ABE");
  EXPECT_EQ(answers["best_long"], "CDE");
  const Json talk = rate(kSmall, "resignation", true).json();
  ASSERT_EQ(talk["answers"].size(), 4u) << "every path through it";
  EXPECT_EQ(talk["best_long"], "ask/offer");
  for (const Json& answer : talk["answers"]) {
    EXPECT_EQ(answer["id"], answer["answer"]);
    EXPECT_GE(answer["agreed_share"].get<double>(), 0);
    EXPECT_LE(answer["agreed_share"].get<double>(), 1);
  }
  EXPECT_THAT(rate(kSmall, "resignation", false).out, HasSubstr(", agreed in "));
}

TEST(RateTool, IsTheSameTwice) { EXPECT_EQ(rate(kSmall, "nordufer", true).out, rate(kSmall, "nordufer", true).out); }

TEST(RateTool, AWrongCardIsNamedWithTheNearest) {
  const Ended made = rate(kSmall, "nordufr", false);
  EXPECT_EQ(made.code, 2);
  EXPECT_EQ(made.err,
            "two-hats: There is no card “nordufr” in tests/packs/small (did you mean “nordufer”?).\n"
            "  A card's id is its file's name without .json.\n");
}

TEST(RateTool, AMissingPackIsAnErrorInWords) {
  const Ended made = rate("no/such/pack", "x", true);
  EXPECT_EQ(made.code, 2);
  EXPECT_THAT(made.err, HasSubstr("no/such/pack"));
  EXPECT_EQ(made.out, "");
}

TEST(CheckTool, ABrokenPackIsNotOkAndSaysWhere) {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "two-hats-check-test";
  std::filesystem::remove_all(folder);
  std::filesystem::copy(kSmall, folder, std::filesystem::copy_options::recursive);
  std::ofstream(folder / "cards" / "nordufer.json", std::ios::app) << "}";
  const Ended made = run([&](auto& out, auto& err) {
    return tools::check(places(), {{folder.string()}, true}, out, err);
  });
  EXPECT_EQ(made.code, 1);
  const Json json = made.json();
  EXPECT_EQ(json["ok"], false);
  ASSERT_FALSE(json["diagnostics"].empty());
  const Json& first = json["diagnostics"][0];
  EXPECT_EQ(first["severity"], "error");
  EXPECT_THAT(first["file"].get<std::string>(), HasSubstr("nordufer.json"));
  EXPECT_GT(first["line"].get<int>(), 0);
  EXPECT_GT(first["column"].get<int>(), 0);
  EXPECT_TRUE(first.contains("hint"));
  EXPECT_TRUE(json["kinds"].is_object());
  std::filesystem::remove_all(folder);
}

// A folder of its own, taken away afterwards.
struct Folder {
  explicit Folder(const std::string& name) : path(std::filesystem::temp_directory_path() / name) {
    std::filesystem::remove_all(path);
  }
  ~Folder() { std::filesystem::remove_all(path); }
  std::filesystem::path path;
};

Ended check(const std::string& pack, bool json, bool simulate = false) {
  tools::CheckWishes wishes;
  wishes.packs = {pack};
  wishes.json = json;
  wishes.simulate = simulate;
  return run([&](auto& out, auto& err) { return tools::check(places(), wishes, out, err); });
}

TEST(CheckTool, CoverageIsATableAndData) {
  const Ended table = check(kSmall, false);
  EXPECT_EQ(table.code, 0);
  EXPECT_EQ(table.out,
            "small\n"
            "                  pm                        po                        both\n"
            "competency        cho ord spl own sel con   cho ord spl own sel con   cho ord spl own sel con\n"
            "saying-no           1   .   .   .   .   .     .   .   .   .   .   1     .   .   .   .   .   .\n"
            "ordering            .   .   .   .   .   .     .   1   .   .   1   .     .   .   .   .   .   .\n"
            "roadmap             1   .   .   .   .   .     .   .   .   .   .   .     .   .   1   .   .   .\n"
            "decision-rights     .   .   .   .   .   .     .   .   .   1   .   .     .   .   .   .   .   .\n"
            "\n"
            "6 cards, 1 choice, 1 conversation, 1 order, 1 ownership, 1 selection, 1 split: clean.\n");
  const Json coverage = check(kSmall, true).json()["coverage"]["small"];
  ASSERT_EQ(coverage.size(), 7u);
  EXPECT_EQ(coverage[1], (Json{{"competency", "saying-no"}, {"hat", "po"}, {"kind", "conversation"}, {"cards", 1}}));
}

TEST(CheckTool, SimulatedItTellsHowFarTheExpertIsAhead) {
  const Json plain = check("tests/packs/dozen", true).json();
  EXPECT_EQ(plain["ok"], true);
  EXPECT_FALSE(plain.contains("separation"));
  const Ended made = check("tests/packs/dozen", true, true);
  const Json separation = made.json()["separation"]["dozen"];
  ASSERT_EQ(separation.size(), 7u);
  std::set<std::string> wrong;
  for (const Json& one : separation) {
    EXPECT_TRUE(one["expert"].is_number());
    EXPECT_TRUE(one["other"].is_number());
    if (one["d"].is_number() && one["d"] < one["at_least"]) wrong.insert(one["against"]);
  }
  EXPECT_EQ(made.code, wrong.empty() ? 0 : 1);
  EXPECT_EQ(made.json()["diagnostics"].empty(), wrong.empty());
  EXPECT_EQ(check("tests/packs/dozen", true, true).out, made.out) << "however the lives are spread over threads";
}

TEST(NewTool, TheTemplatesAreClean) {
  const Json json = check("data/templates", true).json();
  EXPECT_EQ(json["diagnostics"], Json::array());
  EXPECT_EQ(json["cards"], 6);
}

TEST(NewTool, ANewPackWithACardOfEachKindIsClean) {
  const Folder folder("two-hats-new-pack");
  const std::string pack = (folder.path / "harbour-town").string();
  const Ended made = run([&](auto& out, auto& err) { return tools::new_pack(places(), pack, out, err); });
  ASSERT_EQ(made.code, 0) << made.err;
  EXPECT_EQ(made.out, "Wrote " + pack + " with one card. Next:\n  two-hats check " + pack + "\n  two-hats new card " +
                          pack + " KIND ID\n  two-hats --pack " + pack + "\n");
  EXPECT_EQ(check(pack, true).json()["diagnostics"], Json::array());
  for (const char* kind : {"choice", "order", "split", "ownership", "selection", "conversation"}) {
    const std::string id = std::string("my-") + kind;
    const Ended card = run([&](auto& out, auto& err) { return tools::new_card(places(), {pack, kind, id}, out, err); });
    EXPECT_EQ(card.code, 0) << card.err;
  }
  const Json checked = check(pack, true).json();
  EXPECT_EQ(checked["diagnostics"], Json::array());
  EXPECT_EQ(checked["cards"], 7);
}

// Its people, its competencies, its references, and no surface where the pack has none.
TEST(NewTool, ANewCardFitsIntoAPackThatIsThere) {
  const Folder folder("two-hats-new-card");
  std::filesystem::copy(kSmall, folder.path, std::filesystem::copy_options::recursive);
  for (const char* kind : {"choice", "order", "split", "ownership", "selection", "conversation"}) {
    const std::string id = std::string("new-") + kind;
    const Ended card = run([&](auto& out, auto& err) {
      return tools::new_card(places(), {folder.path.string(), kind, id}, out, err);
    });
    EXPECT_EQ(card.code, 0) << card.err;
  }
  const Json checked = check(folder.path.string(), true).json();
  EXPECT_EQ(checked["diagnostics"], Json::array());
  EXPECT_EQ(checked["cards"], 12);
}

TEST(NewTool, NothingThatIsThereIsWrittenOver) {
  const Folder folder("two-hats-new-refused");
  std::filesystem::copy(kSmall, folder.path, std::filesystem::copy_options::recursive);
  const std::string pack = folder.path.string();
  const auto card = [&](const char* kind, const char* id) {
    return run([&](auto& out, auto& err) { return tools::new_card(places(), {pack, kind, id}, out, err); });
  };
  const Ended there = card("choice", "nordufer");
  EXPECT_EQ(there.code, 2);
  EXPECT_EQ(there.err, "two-hats: " + pack + "/cards/nordufer.json is there already.\n  Choose another id.\n");
  EXPECT_EQ(card("quiz", "new").err,
            "two-hats: There is no kind “quiz”.\n"
            "  There are: choice, order, split, ownership, selection, conversation.\n");
  EXPECT_EQ(card("choice", "../new").err,
            "two-hats: A card cannot be called “../new”.\n"
            "  Up to 40 small letters, digits and hyphens, as in board-tour.\n");
  const Ended full = run([&](auto& out, auto& err) { return tools::new_pack(places(), pack, out, err); });
  EXPECT_EQ(full.code, 2);
  EXPECT_EQ(full.err,
            "two-hats: There is something in " + pack + " already.\n  Name a folder that is not there yet.\n");
  const Ended name = run([&](auto& out, auto& err) { return tools::new_pack(places(), "My Pack", out, err); });
  EXPECT_EQ(name.code, 2);
  EXPECT_THAT(name.err, HasSubstr("A pack cannot be called “My Pack”."));
}

TEST(SimulateTool, ComparesTwoPoliciesAndRepeats) {
  tools::SimulateWishes wishes;
  wishes.pack = kSmall;
  wishes.policy = "greedy-long";
  wishes.against = "random";
  wishes.sessions = 3;
  wishes.decisions = 4;
  wishes.json = true;
  const auto once = [&] {
    return run([&](auto& out, auto& err) { return tools::simulate(places(), wishes, out, err); });
  };
  const Ended made = once();
  ASSERT_EQ(made.code, 0) << made.err;
  const Json json = made.json();
  for (const char* part : {"result", "against"})
    for (const char* value : {"short_score", "long_score", "realised"}) {
      EXPECT_TRUE(json[part][value]["mean"].is_number());
      EXPECT_TRUE(json[part][value]["deviation"].is_number());
    }
  EXPECT_TRUE(json["effect_sizes"]["long_score"].is_number());
  EXPECT_EQ(once().out, made.out) << "however the sessions are spread over threads";
  wishes.policy = "wise";
  EXPECT_EQ(once().err,
            "two-hats: There is no policy “wise”.\n  There are: random, greedy-short, greedy-long, pleaser, expert, "
            "middle.\n");
}

// One session a side has no spread: where the two differ the effect size is infinite, where they do not it is 0.
TEST(SimulateTool, AnEffectSizeBeyondMeasureIsNullAndSaysSo) {
  tools::SimulateWishes wishes;
  wishes.pack = kSmall;
  wishes.policy = "greedy-short";
  wishes.against = "greedy-long";
  wishes.sessions = 1;
  wishes.decisions = 2;
  const auto simulated = [&](bool json) {
    wishes.json = json;
    return run([&](auto& out, auto& err) { return tools::simulate(places(), wishes, out, err); });
  };
  const Json json = simulated(true).json();
  for (const char* figure : {"short_score", "long_score", "realised"}) {
    ASSERT_NE(json["result"][figure]["mean"], json["against"][figure]["mean"]) << figure;
    EXPECT_TRUE(json["effect_sizes"].contains(figure));
    EXPECT_TRUE(json["effect_sizes"][figure].is_null()) << figure;
  }
  EXPECT_THAT(simulated(false).out,
              HasSubstr("effect size d: short beyond measure, long beyond measure, realised beyond measure\n"));
  wishes.against = wishes.policy;
  EXPECT_EQ(simulated(true).json()["effect_sizes"]["realised"], 0);
  EXPECT_THAT(simulated(false).out, HasSubstr("effect size d: short 0.00, long 0.00, realised 0.00\n"));
}

}  // namespace
}  // namespace two_hats::testing
