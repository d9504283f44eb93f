// Installing a pack: only clean ones, whole or not at all, never over a newer one, never outside the folder.
#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "engine/loading/read_pack.h"
#include "game/storage/pack_folder.h"
#include "game/tools/tools.h"
#include "tests/zip_bytes.h"

namespace two_hats::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using Json = nlohmann::json;
using loading::FileSet;

struct Ended {
  int code = 0;
  std::string out, err;
};

class Install : public ::testing::Test {
 protected:
  void SetUp() override {
    root_ = fs::temp_directory_path() / ("two-hats-install-" + std::to_string(::getpid()));
    fs::remove_all(root_);
    fs::create_directories(root_);
    files_ = loading::load_files("data/packs/tutorial").thing;
    edit("\"id\": \"tutorial\"", "\"id\": \"beginners\"");
    edit("\"version\": \"" + version() + "\"", "\"version\": \"1.9\"");
  }
  void TearDown() override { fs::remove_all(root_); }

  static std::string version() {
    const auto parameters = loading::load_parameters("data/model/parameters.json").thing;
    return loading::load_pack("data/packs/tutorial", parameters).thing->version;
  }
  void edit(const std::string& from, const std::string& to) {
    std::string& text = files_.at("pack.json");
    const auto at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
  }
  std::string packs() const { return (root_ / "data/packs").string(); }
  std::string zip() {
    std::ofstream(root_ / "a pack.zip", std::ios::binary) << zipped(below("some folder/", files_));
    return (root_ / "a pack.zip").string();
  }
  Ended install(const std::string& path, bool replace = false, bool json = false) {
    std::ostringstream out, err;
    const tools::Places places{"data/model/parameters.json", "", "data/packs", packs()};
    const int code = tools::install(places, {path, replace, json, false}, out, err);
    return {code, out.str(), err.str()};
  }
  // Every file below the root, by its relative name.
  std::vector<std::string> tree() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(root_))
      if (!entry.is_directory()) names.push_back(fs::relative(entry.path(), root_).generic_string());
    std::sort(names.begin(), names.end());
    return names;
  }
  FileSet installed() const { return loading::load_files((fs::path(packs()) / "beginners").string()).thing; }

  fs::path root_;
  FileSet files_;
};

TEST_F(Install, PutsACleanZipIntoTheDataFolderUnderOurNames) {
  const Ended made = install(zip());
  EXPECT_EQ(made.code, 0) << made.out << made.err;
  EXPECT_EQ(installed(), files_);
  std::vector<std::string> expected = {"a pack.zip"};
  for (const auto& [name, text] : files_) expected.push_back("data/packs/beginners/" + name);
  std::sort(expected.begin(), expected.end());
  EXPECT_EQ(tree(), expected);
  EXPECT_THAT(made.out, HasSubstr("1.9, 3 cards, as " + packs() + "/beginners\n"));
}

TEST_F(Install, SaysSoInJson) {
  const Json json = Json::parse(install(zip(), false, true).out);
  EXPECT_EQ(json["version"], 1);
  EXPECT_EQ(json["ok"], true);
  EXPECT_EQ(json["installed"]["id"], "beginners");
  EXPECT_EQ(json["installed"]["pack_version"], "1.9");
  EXPECT_EQ(json["installed"]["cards"], 3);
  EXPECT_TRUE(json["installed"]["replaced"].is_null());
  const Json again = Json::parse(install(zip(), false, true).out);
  EXPECT_EQ(again["ok"], false);
  EXPECT_THAT(again["refused"].get<std::string>(), HasSubstr("is installed, which is as new as this 1.9"));
  EXPECT_TRUE(again["installed"].is_null());
}

TEST_F(Install, AWarningIsEnoughToRefuse) {
  files_["cards/notes.json~"] = "{}";
  const Ended made = install(zip());
  EXPECT_EQ(made.code, 1);
  EXPECT_THAT(made.out, HasSubstr("cards/notes.json~: warning TH020"));
  EXPECT_THAT(made.err, HasSubstr("Not installed: 0 errors, 1 warnings."));
  EXPECT_EQ(tree(), std::vector<std::string>{"a pack.zip"});
}

TEST_F(Install, RefusesWhatIsNotThere) {
  const Ended made = install((root_ / "none.zip").string());
  EXPECT_EQ(made.code, 1);
  EXPECT_THAT(made.out, HasSubstr("TH001"));
  EXPECT_FALSE(fs::exists(packs()));
}

TEST_F(Install, OnlyANewerVersionTakesAnOlderOnesPlace) {
  ASSERT_EQ(install(zip()).code, 0);
  edit("\"version\": \"1.9\"", "\"version\": \"1.8\"");
  const Ended older = install(zip());
  EXPECT_EQ(older.code, 1);
  EXPECT_EQ(older.err,
            "two-hats: “beginners” 1.9 is installed, which is newer than this 1.8.\n"
            "  To put this one in its place all the same: --replace\n");
  EXPECT_EQ(install(zip(), true).code, 0);
  EXPECT_EQ(installed(), files_);
  edit("\"version\": \"1.8\"", "\"version\": \"1.10\"");
  const Ended newer = install(zip());
  EXPECT_EQ(newer.code, 0) << newer.err;
  EXPECT_THAT(newer.out, HasSubstr("It replaces version 1.8.\n"));
  EXPECT_EQ(installed(), files_);
  EXPECT_EQ(storage::installed_packs(packs()).size(), 1u);
}

TEST_F(Install, OneThatCannotBeReadIsOnlyReplacedOnDemand) {
  fs::create_directories(fs::path(packs()) / "beginners");
  EXPECT_EQ(install(zip()).code, 1);
  EXPECT_EQ(install(zip(), true).code, 0);
  EXPECT_EQ(installed(), files_);
}

TEST_F(Install, TheIdOfAShippedPackIsTaken) {
  edit("\"id\": \"beginners\"", "\"id\": \"tern-clinics\"");
  const Ended made = install(zip());
  EXPECT_EQ(made.code, 1);
  EXPECT_THAT(made.err, HasSubstr("“tern-clinics” is the id of a pack that came with the game."));
  EXPECT_FALSE(fs::exists(packs()));
}

TEST_F(Install, ADevicesNameIsNoPack) {
  edit("\"id\": \"beginners\"", "\"id\": \"con\"");
  EXPECT_THAT(install(zip()).err, HasSubstr("the name of a device on Windows"));
  EXPECT_FALSE(fs::exists(packs()));
}

TEST_F(Install, HostileZipsWriteNothing) {
  const std::string pack = files_.at("pack.json");
  const std::vector<std::string> hostile = {
      hand_made({{.name = "pack.json", .data = pack}, {.name = "../../evil", .data = "x"}}),
      hand_made({{.name = "pack.json", .data = pack}, {.name = "/tmp/two-hats-evil", .data = "x"}}),
      hand_made({{.name = "pack.json", .data = pack}, {.name = "a\\..\\..\\evil", .data = "x"}}),
      hand_made({{.name = "pack.json", .data = pack}, {.name = "CON", .data = "x"}}),
      hand_made({{.name = "pack.json", .data = pack}, {.name = "cards", .data = "..", .mode = 0120777}}),
      hand_made({{.name = "pack.json", .data = pack}, {.name = "Pack.json", .data = pack}}),
      hand_made({{.name = "pack.json", .data = pack}, {.name = "more.zip", .data = zipped({{"a", "a"}})}}),
      hand_made({{.name = "pack.json", .data = pack, .flags = 1}}),
      hand_made({{.name = "pack.json", .data = pack, .size = 5}}),
      zipped({{"pack.json", std::string(20'000'000, ' ')}}),
  };
  for (const std::string& bytes : hostile) {
    std::ofstream(root_ / "a pack.zip", std::ios::binary) << bytes;
    const Ended made = install((root_ / "a pack.zip").string());
    EXPECT_EQ(made.code, 1);
    EXPECT_THAT(made.out, HasSubstr("error TH03"));
    EXPECT_EQ(tree(), std::vector<std::string>{"a pack.zip"});
  }
  EXPECT_FALSE(fs::exists("/tmp/two-hats-evil"));
}

// Dies at the given step, as a machine does that loses its power; the steps there are.
int put_and_die(const std::string& packs, const FileSet& texts, int at) {
  const pid_t child = fork();
  if (child == 0) {
    int steps = 0;
    const auto put = storage::put_pack(packs, "beginners", texts, true, [&](std::string_view) {
      if (steps++ == at) _exit(99);
    });
    _exit(put ? steps : 98);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WEXITSTATUS(status);
}

TEST_F(Install, InterruptedAnywhereLeavesNoHalfPack) {
  const int steps = put_and_die(packs(), files_, -1);
  ASSERT_GT(steps, 5);
  ASSERT_LT(steps, 98);
  for (const bool one_before : {false, true}) {
    for (int at = 0; at < steps; ++at) {
      fs::remove_all(packs());
      FileSet before = files_;
      before["pack.json"] += "\n";
      if (one_before) {
        ASSERT_TRUE(storage::put_pack(packs(), "beginners", before, false));
      }
      EXPECT_EQ(put_and_die(packs(), files_, at), 99);
      const auto listed = storage::installed_packs(packs());
      if (!listed.empty()) {
        EXPECT_EQ(listed.size(), 1u);
        EXPECT_TRUE(installed() == files_ || (one_before && installed() == before)) << at;
      }
      EXPECT_EQ(listed.size() == 1, one_before || at == steps - 1) << at;
      // The next one clears what was left.
      ASSERT_TRUE(storage::put_pack(packs(), "beginners", files_, true));
      EXPECT_EQ(std::distance(fs::directory_iterator(packs()), {}), 1);
      EXPECT_EQ(installed(), files_);
    }
  }
}

TEST_F(Install, AFullOrForbiddenDiskIsAnErrorAndLeavesNothing) {
  std::ofstream(root_ / "data") << "a file where the folder should be";
  const Ended made = install(zip());
  EXPECT_EQ(made.code, 2);
  EXPECT_THAT(made.err, HasSubstr("cannot be made"));
  EXPECT_EQ(tree(), (std::vector<std::string>{"a pack.zip", "data"}));
}

TEST_F(Install, DoesNotFollowALinkInThePacksPlace) {
  fs::create_directories(fs::path(packs()));
  fs::create_directories(root_ / "elsewhere");
  std::ofstream(root_ / "elsewhere/keep.txt") << "mine";
  fs::create_directory_symlink(root_ / "elsewhere", fs::path(packs()) / "beginners");
  EXPECT_EQ(install(zip()).code, 1);
  EXPECT_EQ(install(zip(), true).code, 0);
  EXPECT_EQ(installed(), files_);
  EXPECT_TRUE(fs::exists(root_ / "elsewhere/keep.txt"));
}

TEST(CheckTool, ANameThatIsNotUtf8IsStillJson) {
  std::ostringstream out, err;
  EXPECT_EQ(tools::check({"data/model/parameters.json", ""}, {{"no\xFF\x1B[31m-such"}, true}, out, err), 1);
  EXPECT_EQ(Json::parse(out.str())["diagnostics"][0]["file"], "no\uFFFD\uFFFD[31m-such");
}

TEST(Versions, AreComparedByTheirNumbers) {
  EXPECT_EQ(tools::compare_versions("1.0", "1.0"), 0);
  EXPECT_LT(tools::compare_versions("1.9", "1.10"), 0);
  EXPECT_GT(tools::compare_versions("2", "1.99"), 0);
  EXPECT_LT(tools::compare_versions("1.0", "1.0.1"), 0);
  EXPECT_EQ(tools::compare_versions("1.02", "1.2"), 0);
  EXPECT_LT(tools::compare_versions("2026-01-31", "2026-02-01"), 0);
  EXPECT_GT(tools::compare_versions("99999999999999999999", "9999999999999999999"), 0);
  EXPECT_NE(tools::compare_versions("a", "b"), 0);
}

}  // namespace
}  // namespace two_hats::testing
