// --author through the real screens: a pack in a folder of its own is changed while its card lies on the table.
#include <gmock/gmock.h>

#include "engine/cards/answer.h"
#include "game/views/table_view.h"
#include "tests/game/script/a_seat.h"
#include "tests/game/shell/a_folder.h"

namespace two_hats::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using widgets::Key;

class Author : public ::testing::Test {
 protected:
  Author() {
    fs::copy("tests/packs/two-surfaces", folder_.path(), fs::copy_options::recursive);
    seat_ = std::make_unique<ASeat>(folder_.text(), true);
    seat_->does(app::NewCampaign{0});
    seat_->does(app::WearHats{session::Hats::both});
    seat_->rest();
  }
  using Edits = std::vector<std::pair<std::string, std::string>>;

  // The author saves the file; the game looks at the folder.
  void saves(const std::string& file, const std::string& from, const std::string& to) {
    saves(file, Edits{{from, to}});
  }
  void saves(const std::string& file, const Edits& edits) {
    for (const auto& [from, to] : edits) ASSERT_TRUE(edit(folder_.path() / file, from, to)) << from;
    // Another time than before, whatever the clock's grain.
    const auto time = fs::last_write_time(folder_.path() / file);
    fs::last_write_time(folder_.path() / file, time + std::chrono::seconds(++saved_));
    seat_->look();
    seat_->rest();
  }
  bool sees(const std::string& words) {
    return std::ranges::any_of(seat_->ui.texts(),
                               [&](const auto& text) { return text.text.find(words) != std::string::npos; });
  }
  app::State& state() { return seat_->state; }
  const cards::Card& card() { return *state().session->card(); }

  // The answer b has another id, in the key too.
  const Edits second_{{"\"id\": \"b\"", "\"id\": \"second\""}, {"\"best_long\": \"b\"", "\"best_long\": \"second\""}};

  AFolder folder_;
  std::unique_ptr<ASeat> seat_;
  int saved_ = 0;
};

TEST_F(Author, AChangedCardLiesOnTheTableAtOnce) {
  EXPECT_TRUE(sees("No problem found"));
  EXPECT_TRUE(sees("volume.json"));
  saves("cards/volume.json", "Brightwash wants a volume plan", "Brightwash asks for a volume plan");
  EXPECT_EQ(card().title, "Brightwash asks for a volume plan");
  EXPECT_TRUE(sees("Brightwash asks for a"));
  EXPECT_TRUE(sees("Read again."));
  EXPECT_THAT(state().authoring->notes, IsEmpty());
}

TEST_F(Author, NothingIsReadAgainWhileNothingChanges) {
  const cards::PackPtr before = state().packs.front().pack;
  seat_->look();
  EXPECT_EQ(state().packs.front().pack, before);
  EXPECT_EQ(state().authoring->said, "");
}

TEST_F(Author, TheDecisionInProgressIsKeptWhereItStillFits) {
  seat_->click("answer.b");
  seat_->click("confidence.80");
  // B and C change places: the answer follows its id, not its place.
  saves("cards/volume.json",
        {{"\"id\": \"b\"", "\"id\": \"x\""}, {"\"id\": \"c\"", "\"id\": \"b\""}, {"\"id\": \"x\"", "\"id\": \"c\""}});
  EXPECT_THAT(state().authoring->notes, IsEmpty());
  EXPECT_EQ(std::get<cards::ChoiceGiven>(state().draft.answer).answer, 2);
  EXPECT_TRUE(state().draft.answered);
  EXPECT_EQ(state().draft.confidence, 80);
  // And what does not fit any more is gone.
  saves("cards/volume.json", second_);
  EXPECT_THAT(state().authoring->notes, IsEmpty());
  EXPECT_FALSE(state().draft.answered);
  EXPECT_EQ(std::get<cards::ChoiceGiven>(state().draft.answer).answer, -1);
  EXPECT_EQ(state().draft.confidence, 80);
}

TEST_F(Author, ABrokenCardKeepsItsLastGoodOneOnTheTableAndSaysSo) {
  seat_->click("answer.b");
  saves("cards/volume.json", "\"hat\": \"pm\"", "\"hat\": \"ceo\"");
  ASSERT_EQ(state().session->table->card, "volume");
  EXPECT_EQ(card().title, "Brightwash wants a volume plan");
  EXPECT_TRUE(state().draft.answered);
  EXPECT_TRUE(sees("This card has an error now: its last good version stays on the table."));
  EXPECT_TRUE(sees("1 error"));
  EXPECT_TRUE(sees("Unknown hat \"ceo\""));
  EXPECT_TRUE(sees("cards/volume.json, line 5, column 11"));
  // It can be played on, and mended.
  saves("cards/volume.json", "\"hat\": \"ceo\"", "\"hat\": \"pm\"");
  EXPECT_TRUE(sees("No problem found"));
  EXPECT_FALSE(sees("last good version"));
}

TEST_F(Author, AProblemIsMarkedByAClickAndItsPlaceIsCopied) {
  saves("cards/volume.json", "\"deciders\": [\"product_manager\"],\n  \"decider_rule\"",
        "\"deciders\": [\"product_manger\"],\n  \"decider_rule\"");
  const views::AuthorView view = views::build_table(state()).author;
  ASSERT_EQ(view.rows.size(), 1u);
  EXPECT_TRUE(view.rows[0].here);
  EXPECT_EQ(view.rows[0].source, "") << "the line is shown once the problem is marked";
  seat_->click("note.0");
  const views::NoteRow row = views::build_table(state()).author.rows[0];
  EXPECT_EQ(row.source, "\"deciders\": [\"product_manger\"],");
  EXPECT_EQ(row.source.substr(row.character, 14), "product_manger") << "what is underlined";
  EXPECT_TRUE(sees("product_manger"));
  EXPECT_EQ(seat_->copied(), folder_.text() + "/cards/volume.json:16:17");
}

TEST_F(Author, ABrokenPackFileLeavesThePackAsItWas) {
  saves("pack.json", "\"format\": 1,", "\"format\": 1");
  EXPECT_EQ(card().id, "volume");
  EXPECT_TRUE(sees("The pack cannot be read now: it stays on the table as it was."));
  EXPECT_TRUE(sees("pack.json, line 3"));
}

TEST_F(Author, DecisionsBeforeTheCardStayWhereTheyFitAndAreForgottenWhereTheyDoNot) {
  seat_->click("answer.b");
  seat_->click("confidence.80");
  seat_->click("decide");
  seat_->click("next");
  ASSERT_EQ(card().id, "volume-sprint");
  saves("cards/volume-sprint.json", "What do you say at noon?", "What do you say?");
  EXPECT_EQ(card().question, "What do you say?");
  EXPECT_EQ(state().session->turns.size(), 1u);
  saves("cards/volume.json", second_);
  EXPECT_EQ(card().id, "volume-sprint") << "the card on the table stays";
  EXPECT_THAT(state().session->turns, IsEmpty());
  EXPECT_TRUE(sees("Earlier decisions do not fit any more: they are forgotten."));
  // And the game goes on from there.
  seat_->click("answer.b");
  seat_->click("confidence.80");
  seat_->click("decide");
  EXPECT_EQ(state().screen, app::Screen::reveal);
}

TEST_F(Author, TheProblemsOfOtherCardsStandBelow) {
  saves("cards/owners.json", "\"hat\": \"po\"", "\"hat\": \"ceo\"");
  saves("cards/volume.json", "\"Wait for the next quarter\"", "\"Wait for the next quarter, or the one after that\"");
  const views::AuthorView view = views::build_table(state()).author;
  ASSERT_GE(view.rows.size(), 2u);
  EXPECT_THAT(view.rows[0].place, HasSubstr("cards/volume.json"));
  EXPECT_TRUE(view.rows[0].here);
  EXPECT_THAT(view.rows.back().place, HasSubstr("cards/owners.json"));
  EXPECT_FALSE(view.rows.back().here);
}

TEST_F(Author, TheColumnIsFoldedAwayAndComesBack) {
  saves("cards/volume.json", "\"hat\": \"pm\"", "\"hat\": \"ceo\"");
  ASSERT_NE(seat_->ui.find("note.0"), nullptr);
  seat_->key(Key::p);
  EXPECT_EQ(seat_->ui.find("note.0"), nullptr);
  EXPECT_TRUE(sees("1 error"));
  seat_->click("author");
  EXPECT_NE(seat_->ui.find("note.0"), nullptr);
}

TEST_F(Author, NothingIsKeptOfIt) { EXPECT_TRUE(state().unsaved); }

}  // namespace
}  // namespace two_hats::testing
