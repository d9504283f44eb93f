#include "tests/game/screens/leads.h"

namespace two_hats::test {

using app::Screen;

const std::vector<Lead>& leads() {
  const auto card = [](cards::Kind kind) { return [kind](Seat& seat) { seat.game.started().until(kind); }; };
  static const std::vector<Lead> kLeads = {
      {"home", [](Seat&) {}},
      {"hats", [](Seat& seat) { seat.game.does(app::NewCampaign{0}); }},
      {"choice",
       [](Seat& seat) {
         seat.game.started().until(cards::Kind::choice);
         seat.game.does(app::PickAnswer{0});
         seat.game.does(app::BeSure{80});
       }},
      {"order",
       [](Seat& seat) {
         seat.game.started().until(cards::Kind::order);
         seat.game.does(app::PutCursor{2});
         seat.game.does(app::Lift{});
       }},
      {"split", card(cards::Kind::split)},
      {"ownership",
       [](Seat& seat) {
         seat.game.started().until(cards::Kind::ownership);
         seat.game.does(app::GiveDuty{0, cards::Role::product_owner});
       }},
      {"selection",
       [](Seat& seat) {
         seat.game.started().until(cards::Kind::selection);
         seat.game.does(app::ToggleItem{3});
         seat.game.does(app::ToggleItem{1});
       }},
      {"talk",
       [](Seat& seat) {
         seat.game.started().until(cards::Kind::conversation);
         seat.game.does(app::SayReply{1});
       }},
      {"reveal_talk",
       [](Seat& seat) {
         seat.game.started().until(cards::Kind::conversation).answered().rated();
         seat.game.does(app::ToggleNearby{});
       }},
      {"reveal", [](Seat& seat) { seat.game.started().until(cards::Kind::choice).answered().rated(); }},
      {"debrief",
       [](Seat& seat) {
         seat.game.started();
         while (seat.state().session->table) {
           seat.game.answered().rated();
           seat.game.does(app::NextCard{});
         }
         if (seat.state().screen != Screen::debrief) seat.game.does(app::OpenDebrief{});
       }},
      {"practice",
       [](Seat& seat) {
         seat.game.does(app::OpenPractice{});
         seat.game.does(app::PickProfile{0});
       }},
      {"question",
       [](Seat& seat) {
         seat.game.asked("goal-lives");
         seat.game.does(app::PickOption{0});
         seat.game.does(app::PickOption{2});
         seat.game.does(app::BeSure{80});
       }},
      {"question_order",
       [](Seat& seat) {
         seat.game.asked("loop");
         seat.game.does(app::PutCursor{1});
         seat.game.does(app::Lift{});
       }},
      {"question_match",
       [](Seat& seat) {
         seat.game.asked("areas");
         seat.game.does(app::GiveRight{0, 0});
       }},
      {"explanation", [](Seat& seat) { seat.game.asked("cancel").gives_wrong(95); }},
      {"summary",
       [](Seat& seat) {
         seat.game.practising();
         for (int i = 0; i < 8; ++i) {
           if (i % 3 == 0)
             seat.game.gives_wrong(i % 2 ? 95 : 65);
           else
             seat.game.gives_right(i % 2 ? 80 : 95);
           seat.game.does(app::NextAsked{});
         }
       }},
      {"settings", [](Seat& seat) { seat.game.does(app::OpenSettings{}); }},
      {"help", [](Seat& seat) { seat.game.does(app::ToggleHelp{}); }},
      {"problem",
       [](Seat& seat) {
         app::Problem problem;
         problem.title = "One card in this pack cannot be played";
         problem.what = "It names a stock that the model does not know.";
         problem.still_works = "The other cards are fine.";
         problem.where = {
             "cards/promise.json:14:17: error TH012: unknown stock \"moral\"\n"
             "    {\"do\": \"moral -0.2 for 8\", \"because\": \"The date leaves no week for tidying.\"},\n"
             "            ^\n"
             "    hint: did you mean \"morale\"?\n"
             "cards/quarter.json:7:13: warning TH044: the title is longer than two lines\n"
             "    \"title\": \"The next quarter's budget\",\n"
             "              ^\n"};
         seat.game.does(app::LoadFailed{problem});
       }},
  };
  return kLeads;
}

}  // namespace two_hats::test
