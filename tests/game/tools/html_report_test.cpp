// The page of `check --html`: whole, safe, and with the numbers of `rate --json`.
#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "engine/loading/read_pack.h"
#include "game/tools/tools.h"

namespace two_hats::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using Json = nlohmann::json;
namespace fs = std::filesystem;

const tools::Places kPlaces{"data/model/parameters.json", "", "", "", "data/templates"};

std::string text_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class HtmlReport : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("two-hats-html-" + std::to_string(::getpid()) + name());
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }
  static std::string name() { return ::testing::UnitTest::GetInstance()->current_test_info()->name(); }

  int check(std::vector<std::string> packs, const fs::path& file) {
    tools::CheckWishes wishes;
    wishes.packs = std::move(packs);
    wishes.html = file.string();
    std::ostringstream out, err;
    const int code = tools::check(kPlaces, wishes, out, err);
    err_ = err.str();
    return code;
  }
  std::string page_of(const std::string& pack) {
    check({pack}, folder_ / "page.html");
    return text_of(folder_ / "page.html");
  }

  fs::path folder_;
  std::string err_;
};

// What is wrong with the markup: a tag that is not closed in its turn, a bare & or an attribute without quotes.
std::string unbalanced(const std::string& page) {
  std::vector<std::string> open;
  std::size_t at = page.find('\n');  // behind the document type
  while ((at = page.find_first_of("<&", at)) != std::string::npos) {
    if (page[at] == '&') {
      const std::size_t end = page.find(';', at);
      if (end == std::string::npos || end - at > 6) return "a bare & before " + page.substr(at, 30);
      at = end;
      continue;
    }
    std::size_t end = at;
    for (bool quoted = false; end < page.size() && (quoted || page[end] != '>'); ++end) quoted ^= page[end] == '"';
    const std::string tag = page.substr(at + 1, end - at - 1);
    const std::string called = tag.substr(0, tag.find(' '));
    if (tag.starts_with('/')) {
      if (open.empty() || open.back() != tag.substr(1)) return "</" + tag + "> where no such thing is open";
      open.pop_back();
    } else if (!tag.ends_with('/')) {
      open.push_back(called);
    }
    at = end;
  }
  return open.empty() ? "" : open.back() + " stays open";
}

// The `value`s of the figures in one answer's row.
std::vector<std::string> figures_of(const std::string& section, const std::string& answer) {
  std::vector<std::string> figures;
  const std::size_t row = section.find("<tr data-answer=\"" + answer + "\">");
  if (row == std::string::npos) return figures;
  const std::string line = section.substr(row, section.find("</tr>", row) - row), before = "<data value=\"";
  for (std::size_t at = 0; (at = line.find(before, at)) != std::string::npos;) {
    at += before.size();
    figures.push_back(line.substr(at, line.find('"', at) - at));
  }
  return figures;
}

std::string section_of(const std::string& page, const std::string& card) {
  const std::size_t at = page.find("<section id=\"card-" + card + "\"");
  return at == std::string::npos ? "" : page.substr(at, page.find("</section>", at) - at);
}

Json rated(const std::string& card) {
  std::ostringstream out, err;
  EXPECT_EQ(tools::rate(kPlaces, {"tests/packs/small", card, true}, out, err), 0) << err.str();
  return Json::parse(out.str());
}

TEST_F(HtmlReport, HasEveryCardOfEveryKindWithTheNumbersOfRate) {
  const std::string page = page_of("tests/packs/small");
  EXPECT_EQ(unbalanced(page), "");
  for (const char* card : {"nordufer", "sprint", "quarter", "duties", "planning", "resignation"}) {
    SCOPED_TRACE(card);
    const std::string section = section_of(page, card);
    EXPECT_THAT(page, HasSubstr("<a href=\"#card-" + std::string(card) + "\">"));
    for (const char* colour : {"short", "long"})
      EXPECT_THAT(section, HasSubstr("<desc id=\"chart-" + std::string(card) + "-" + colour + "-desc\">"));
    const Json rating = rated(card);
    for (const Json& answer : rating["answers"]) {
      std::vector<std::string> expected;
      for (const char* horizon : {"short_term", "long_term"})
        for (const char* number : {"mean", "low", "high", "score"}) expected.push_back(answer[horizon][number].dump());
      EXPECT_EQ(figures_of(section, answer["id"]), expected) << answer["id"];
      for (const Json& cause : answer["because"]) EXPECT_THAT(section, HasSubstr(cause["worth"].dump()));
    }
    for (const Json& evidence : rating["evidence"])
      EXPECT_THAT(section, HasSubstr("<data value=\"" + evidence["worth"].dump() + "\">"));
  }
}

TEST_F(HtmlReport, NeedsNothingFromOutside) {
  const std::string page = page_of("tests/packs/small");
  for (const char* way :
       {"<script", "<link", "<img", "<iframe", "src=", "url(", "@import", "http:", "https:", "onload"})
    EXPECT_THAT(page, Not(HasSubstr(way)));
}

TEST_F(HtmlReport, TakesAStrangersWordsAsWords) {
  fs::copy("tests/packs/small", folder_ / "pack", fs::copy_options::recursive);
  fs::permissions(folder_ / "pack", fs::perms::owner_all);
  Json card = Json::parse(text_of("tests/packs/small/cards/nordufer.json"));
  card["title"] = "<script>alert('x')</script> & \"more\"";
  card["story"] = "</section></main><img src=x onerror=alert(1)> &lt;";
  fs::remove(folder_ / "pack/cards/nordufer.json");
  std::ofstream(folder_ / "pack/cards/nordufer.json") << card.dump();
  const std::string page = page_of((folder_ / "pack").string());
  EXPECT_EQ(unbalanced(page), "");
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, Not(HasSubstr("<img")));
  EXPECT_THAT(page, HasSubstr("<h2>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;more&quot;</h2>"));
  EXPECT_THAT(page, HasSubstr("&lt;/section&gt;&lt;/main&gt;&lt;img src=x onerror=alert(1)&gt; &amp;lt;"));
}

TEST_F(HtmlReport, TellsWhatIsWrongWithItsPlaceEvenIfNothingCanBePlayed) {
  fs::create_directories(folder_ / "empty/cards");
  EXPECT_EQ(check({(folder_ / "empty").string()}, folder_ / "page.html"), 1);
  const std::string page = text_of(folder_ / "page.html");
  EXPECT_EQ(unbalanced(page), "");
  EXPECT_THAT(page, HasSubstr("<b class=\"error\">TH002</b> <code>pack.json</code>"));
}

TEST_F(HtmlReport, IsAboutOnePackAndSaysWhereItCannotBeWritten) {
  EXPECT_EQ(check({"tests/packs/small", "tests/packs/small"}, folder_ / "page.html"), 2);
  EXPECT_EQ(err_, "two-hats: A report is about one pack.\n  Check the others on their own.\n");
  EXPECT_FALSE(fs::exists(folder_ / "page.html"));
  EXPECT_EQ(check({(folder_ / "nowhere").string()}, folder_ / "no/such/page.html"), 2);
  EXPECT_EQ(err_, "two-hats: The report cannot be written to “" + (folder_ / "no/such/page.html").string() +
                      "”.\n  Is there such a folder?\n");
}

}  // namespace
}  // namespace two_hats::testing
