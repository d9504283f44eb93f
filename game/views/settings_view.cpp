#include "game/views/settings_view.h"

namespace two_hats::views {
namespace {

void add_volumes(SettingsView& view, const app::State& state) {
  const auto add = [&](app::CueGroup group, const char* name, const char* title, const char* line) {
    const int percent = state.settings.volume[static_cast<std::size_t>(group)];
    const std::string shown = percent == 0 ? "Off" : std::to_string(percent) + " %";
    view.rows.push_back({title, line, {}, Slider{std::string("volume.") + name, shown, percent, group}});
  };
  add(app::CueGroup::touch, "touch", "Touch sounds",
      state.no_sound ? "No sound device here. The screen says all that they would."
                     : "When you pick, lift, put down or ask.");
  add(app::CueGroup::verdict, "verdict", "Verdict sounds",
      "You decide; a plucked note for the quarter, a low one for the years.");
  add(app::CueGroup::feedback, "feedback", "Feedback sounds",
      "A tick or a knock for how you decided, trust up or down, the end.");
}

// The row's second line says why a choice is off.
SettingRow typeface_row(const app::State& state) {
  const bool plain = state.settings.typeface == app::Typeface::inter || !state.no_dyslexic.empty();
  return {"Typeface",
          state.no_dyslexic.empty() ? "OpenDyslexic: letters with heavier feet, harder to mix up."
                                    : state.no_dyslexic + ".",
          {Button{"typeface.inter", "Inter", "", true, plain, "", app::SetTypeface{app::Typeface::inter}},
           Button{"typeface.open_dyslexic", "OpenDyslexic", "", state.no_dyslexic.empty(), !plain, state.no_dyslexic,
                  app::SetTypeface{app::Typeface::open_dyslexic}}}};
}

SettingRow voice_row(const app::State& state) {
  const bool on = state.settings.voice && state.no_voice.empty();
  return {"Voice",
          state.no_voice.empty()
              ? "Speaks each screen and what has the focus. F8 changes it, F7 reads the whole screen."
              : state.no_voice + ".",
          {Button{"voice.off", "Off", "", true, !on, "", app::SetVoice{false}},
           Button{"voice.on", "On", "", state.no_voice.empty(), on, state.no_voice, app::SetVoice{true}}}};
}

}  // namespace

SettingsView build_settings(const app::State& state) {
  SettingsView view;
  view.title = "Settings";
  const app::Settings& now = state.settings;
  const auto theme = [&](const char* id, const char* label, app::Theme value) {
    return Button{std::string("theme.") + id, label, "", true, now.theme == value, "", app::SetTheme{value}};
  };
  view.rows.push_back({"Theme",
                       "Every pair of colours keeps its contrast.",
                       {theme("light", "Light", app::Theme::light), theme("dark", "Dark", app::Theme::dark),
                        theme("contrast", "High contrast", app::Theme::contrast)}});
  SettingRow scale{"Text and screen size", "Also Ctrl + and Ctrl −.", {}};
  for (const int percent : {75, 100, 125, 150, 200, 250, 300})
    scale.choices.push_back(Button{"scale." + std::to_string(percent), std::to_string(percent) + " %", "", true,
                                   now.scale_percent == percent, "", app::SetScale{percent}});
  view.rows.push_back(scale);
  view.rows.push_back(typeface_row(state));
  view.rows.push_back(
      {"Motion",
       "Reduced: final numbers at once, short fades.",
       {Button{"motion.full", "Full", "", true, !now.reduced_motion, "", app::SetReducedMotion{false}},
        Button{"motion.reduced", "Reduced", "", true, now.reduced_motion, "", app::SetReducedMotion{true}}}});
  view.rows.push_back(
      {"Window",
       "F11 changes it anywhere.",
       {Button{"full_screen.off", "Window", "", true, !now.full_screen, "", app::SetFullScreen{false}},
        Button{"full_screen.on", "Full screen", "", true, now.full_screen, "", app::SetFullScreen{true}}}});
  view.rows.push_back(voice_row(state));
  view.back = Button{"back", "Done", "check", true, false, "", app::Back{}};
  view.keys = {{{"Tab"}, "next", std::nullopt},
               {{"Enter"}, "set", std::nullopt},
               {{"←", "→"}, "softer, louder", std::nullopt},
               {{"Esc"}, "done", app::Back{}}};
  return view;
}

namespace {

// What to know of this kind of card, beside what holds for all.
std::string help_for(const app::State& state) {
  const cards::Card* card = state.session ? state.session->card() : nullptr;
  if (!card) return "";
  switch (card->kind()) {
    case cards::Kind::choice:
      return "The dots say how much an answer could move, never which way.";
    case cards::Kind::order:
      return "Space lifts a row and drops it. What stands above the capacity line is likely to fit.";
    case cards::Kind::split:
      return "Plus and minus move chips. The dashed mark is last quarter’s split.";
    case cards::Kind::ownership:
      return "1 to 6 give the duty in hand away. “Nobody yet” is an answer too.";
    case cards::Kind::selection:
      return "Space brings an item into the Sprint or takes it out; what it needs comes along. The flag marks the "
             "items "
             "of the Sprint Goal: Developers take them up first.";
    case cards::Kind::conversation:
      return "A letter says a line. Ctrl Z takes it back: nothing holds before you leave it so. Then they agree or do "
             "not, by what you gave, what they would settle for, and how far they trust you.";
  }
  return "";
}

}  // namespace

HelpView build_help(const app::State& state) {
  HelpView view;
  switch (state.screen) {
    case app::Screen::table:
      view.title = "Deciding";
      view.lines = {"Read the card, then decide. There is no clock.",
                    "Ask first buys evidence: it costs days, and some of it cannot change the answer.", help_for(state),
                    "How sure you are is rated too: sure and wrong costs more than a guess."};
      break;
    case app::Screen::reveal:
      view.title = "The verdict";
      view.lines = {
          "Both dials compare your answer with the best and the worst of the card: 100 and 0.",
          "The band is what the model does not know. Above the mark at 80 no answer beats yours beyond doubt.",
          "The chart runs the same worlds with your answer and with another one.",
          "Causes are those of three years, or of the quarter. N shows what lies near your answer, where something "
          "does.",
          "Your own world is one draw. It does not change the rating."};
      break;
    case app::Screen::debrief:
      view.title = "The debrief";
      view.lines = {"Right is a better quarter, up is better years. Each mark is one decision.",
                    "Three moments mattered most. Open one to see the other world."};
      break;
    case app::Screen::practice:
      view.title = "Practice";
      view.lines = {"Choose what to be asked about, and how many questions. An exam's profile sets topics and kinds.",
                    "Every answer is saved as you give it. Leave at any time: what you answered counts."};
      break;
    case app::Screen::question:
      view.title = "A question";
      view.lines = {
          "Letters pick, digits say how sure you are; where there are sides to match, digits give and letters "
          "say how sure.",
          "All of it is right, or nothing: there is no partial credit. Guessing and leaning win 1 or nothing, "
          "fairly sure 2 or −2, sure 3 or −6."};
      break;
    case app::Screen::explanation:
      view.title = "Why";
      view.lines = {"Every option says why it is right or wrong. The source names the section to read.",
                    "A tick is right, a cross is wrong; the words beside it say which was yours."};
      break;
    case app::Screen::summary:
      view.title = "How it went";
      view.lines = {"The mark on a bar of certainty is what you said; the bar is how often you were right.",
                    "Practise the missed ones at once, while the reasons are fresh."};
      break;
    case app::Screen::home:
    case app::Screen::hats:
    case app::Screen::settings:
    case app::Screen::problem:
      view.title = "Two Hats";
      view.lines = {
          "You decide as Product Manager or as Product Owner. Every decision is rated on the quarter and on three "
          "years.",
          "Each decision is saved as you take it. Continue brings you back to the next card."};
      break;
  }
  view.keys = {{{"Tab"}, "next thing on the screen", std::nullopt},
               {{"↑", "↓", "←", "→"}, "walk", std::nullopt},
               {{"Enter"}, "confirm", std::nullopt},
               {{"Esc"}, "one step back", std::nullopt},
               {{"?"}, "this help", app::ToggleHelp{}},
               {{"F10"}, "settings", app::OpenSettings{}},
               {{"F11"}, "full screen", std::nullopt},
               {{"Ctrl", "+"}, "larger", std::nullopt},
               {{"Ctrl", "−"}, "smaller", std::nullopt},
               {{"F7"}, "read the screen", std::nullopt},
               {{"F8"}, "voice", std::nullopt}};
  return view;
}

ProblemView build_problem(const app::State& state) {
  ProblemView view;
  if (!state.problem) return view;
  const app::Problem& problem = *state.problem;
  view.title = problem.title;
  view.what = problem.what;
  view.still_works = problem.still_works;
  view.where = problem.where;
  const char* first = "Go on";
  const char* second = "Copy the message";
  const bool unsaved =
      problem.kind == app::Problem::Kind::unsaved || problem.kind == app::Problem::Kind::unsaved_answer;
  if (unsaved) first = "Go on without saving", second = "Stop here";
  if (problem.kind == app::Problem::Kind::changed_pack) first = "Go on with the kept pack", second = "Start anew";
  view.actions = {Button{"problem.0", first, "", true, false, "", app::SolveProblem{0}},
                  Button{"problem.1", second, "", true, false, "", app::SolveProblem{1}}};
  view.keys = {{{"Enter"}, first, app::SolveProblem{0}}, {{"Esc"}, "home", app::Back{}}};
  return view;
}

}  // namespace two_hats::views
