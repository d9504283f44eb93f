// Every card that is delivered, on the table at 100 and 150 %: nothing is cut, nothing has a name twice.
// TWO_HATS_PICTURES=DIR also saves what was drawn.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "game/views/table_view.h"
#include "tests/game/screens/seat.h"

namespace two_hats::test {
namespace {

using ::testing::IsEmpty;

class EveryCard : public ::testing::TestWithParam<std::string> {};

// A talk to its end, along the first reply each time: every step has its replies, the end what decides.
void walks(Seat& seat, const std::string& card, float scale) {
  for (int step = 0; step < 20; ++step) {
    const views::TableView view = views::build_table(seat.state());
    EXPECT_THAT(cut_words(seat.ui()), IsEmpty()) << card << " at " << scale << ", step " << step;
    EXPECT_THAT(seat.ui().doubles(), IsEmpty()) << card;
    for (const views::ReplyRow& row : view.talk.replies) EXPECT_NE(seat.ui().find(row.button.name), nullptr) << card;
    if (view.talk.replies.empty()) break;
    seat.game.does(view.talk.replies.front().button.command);
    seat.looks();
  }
  EXPECT_NE(seat.ui().find("decide"), nullptr) << card;
}

TEST_P(EveryCard, FitsItsScreen) {
  const auto read = loading::load_pack(GetParam(), two_hats::testing::model());
  ASSERT_TRUE(read.thing != nullptr) << loading::in_words(read.diagnostics);
  const char* const wanted = std::getenv("TWO_HATS_PICTURES");
  const float pixels = wanted != nullptr ? 1.0f : 0.5f;  // half of them draw the same page, and quicker
  for (const float scale : {1.0f, 1.5f}) {
    Seat seat({"", {1280 * pixels, 800 * pixels}, scale * pixels});
    seat.game.state.packs = {{GetParam(), read.thing, 0, ""}};
    seat.game.started();
    int number = 0;
    for (const cards::Card& card : read.thing->cards) {
      session::Deal deal = *seat.state().session->table;
      deal.card = card.id;
      deal.hat = card.hat;
      deal.number = ++number;
      deal.line = "Because you promised it in week 27, this lies on your table now.";
      deal.places.clear();
      const auto* choice = std::get_if<cards::Choice>(&card.decision);
      if (choice != nullptr) {
        for (std::size_t i = 0; i < choice->answers.size(); ++i) deal.places.push_back(static_cast<int>(i));
      }
      seat.state().session->table = deal;
      seat.state().draft = app::fresh_draft(*seat.state().session);
      seat.looks();
      EXPECT_THAT(cut_words(seat.ui()), IsEmpty()) << card.id << " at " << scale;
      EXPECT_THAT(seat.ui().doubles(), IsEmpty()) << card.id;
      const views::TableView view = views::build_table(seat.state());
      if (card.kind() == cards::Kind::conversation) {
        walks(seat, card.id, scale);
      } else {
        EXPECT_NE(seat.ui().find(view.decide.name), nullptr) << card.id;
      }
      for (const views::ChoiceRow& row : view.choices) EXPECT_NE(seat.ui().find(row.button.name), nullptr) << card.id;
      for (const views::AskRow& row : view.ask) EXPECT_NE(seat.ui().find(row.button.name), nullptr) << card.id;
      for (const views::OwnerBox& box : view.ownership.boxes) {
        EXPECT_NE(seat.ui().find(box.button.name), nullptr) << card.id;
      }
      for (const views::SplitColumn& column : view.split.columns) {
        EXPECT_NE(seat.ui().find(column.less.name), nullptr) << card.id;
      }
      if (wanted == nullptr) continue;
      const std::string file = card.id + (scale > 1 ? "-150.png" : "-100.png");
      EXPECT_TRUE(bool(shell::save_png(std::filesystem::path(wanted) / file, seat.picture()))) << file;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Packs, EveryCard, ::testing::Values("data/packs/tutorial", "data/packs/tern-clinics"),
                         [](const auto& one) { return one.param.substr(11, 4); });

}  // namespace
}  // namespace two_hats::test
