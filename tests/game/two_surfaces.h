// A game on tests/packs/two-surfaces, whose six cards are dealt in a fixed order.
#pragma once

#include <map>
#include <string>

#include "game/app/draft.h"
#include "tests/game/a_game.h"

namespace two_hats::testing {

inline app::PackChoice two_surfaces_choice() {
  static const app::PackChoice choice = [] {
    const auto read = loading::load_pack("tests/packs/two-surfaces", model());
    EXPECT_TRUE(read.thing != nullptr) << loading::in_words(read.diagnostics);
    return app::PackChoice{"tests/packs/two-surfaces", read.thing, 0, ""};
  }();
  return choice;
}

class ATwoSurfacesGame : public AGame {
 public:
  ATwoSurfacesGame() { state.packs = {two_surfaces_choice()}; }

  ATwoSurfacesGame& through(cards::Lens lens, session::Hats hats = session::Hats::both) {
    does(app::NewCampaign{0});
    does(app::ChooseLens{lens});
    does(app::WearHats{hats});
    return *this;
  }
  // Takes this answer to the card on the table: its text (cards::text_of).
  ATwoSurfacesGame& answers(const std::string& text) {
    const cards::Card& card = *state.session->card();
    const auto answer = cards::answer_from(card, text);
    EXPECT_TRUE(answer.has_value()) << card.id << " has no answer " << text;
    state.draft.answer = *answer;
    state.draft.answered = true;
    does(app::BeSure{80});
    does(app::Decide{});
    EXPECT_EQ(state.screen, app::Screen::reveal) << card.id;
    return *this;
  }
  ATwoSurfacesGame& next() {
    does(app::NextCard{});
    return *this;
  }
  // Up to this card, with the answers given here, else with one that is right in the long term.
  ATwoSurfacesGame& to(const std::string& id, const std::map<std::string, std::string>& given = {}) {
    const std::map<std::string, std::string> best{{"volume", "b"},
                                                  {"volume-sprint", "b"},
                                                  {"owners", "product_owner,developers,product_manager"},
                                                  {"two-things", "ask/finish"},
                                                  {"estimates", "b"},
                                                  {"volume-again", "a"}};
    while (state.session->table && state.session->table->card != id) {
      const std::string card = state.session->table->card;
      answers(given.contains(card) ? given.at(card) : best.at(card)).next();
    }
    return *this;
  }
};

}  // namespace two_hats::testing
