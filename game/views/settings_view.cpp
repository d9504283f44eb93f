#include "game/views/settings_view.h"

namespace two_hats::views {
namespace {

void add_volumes(SettingsView& view, const app::State& state) {
  const base::Words& w = state.words;
  const auto add = [&](app::CueGroup group, const char* name, const std::string& title, const std::string& line) {
    const int percent = state.settings.volume[static_cast<std::size_t>(group)];
    const std::string shown = percent == 0 ? w("Off") : w.per_cent(percent / 100.0);
    view.rows.push_back({title, line, {}, Slider{std::string("volume.") + name, shown, percent, group}});
  };
  add(app::CueGroup::touch, "touch", w("Touch sounds"),
      state.no_sound ? w("No sound device here. The screen says all that they would.")
                     : w("When you pick, lift, put down or ask."));
  add(app::CueGroup::verdict, "verdict", w("Verdict sounds"),
      w("You decide; a plucked note for the quarter, a low one for the years."));
  add(app::CueGroup::feedback, "feedback", w("Feedback sounds"),
      w("A tick or a knock for how you decided, trust up or down, the end."));
}

// The row's second line says why a choice is off.
SettingRow typeface_row(const app::State& state) {
  const base::Words& w = state.words;
  const bool plain = state.settings.typeface == app::Typeface::inter || !state.no_dyslexic.empty();
  const std::string why = state.no_dyslexic.empty() ? "" : w(state.no_dyslexic);
  return {w("Typeface"),
          why.empty() ? w("OpenDyslexic: letters with heavier feet, harder to mix up.") : why + ".",
          {Button{"typeface.inter", "Inter", "", true, plain, "", app::SetTypeface{app::Typeface::inter}},
           Button{"typeface.open_dyslexic", "OpenDyslexic", "", why.empty(), !plain, why,
                  app::SetTypeface{app::Typeface::open_dyslexic}}}};
}

SettingRow voice_row(const app::State& state) {
  const base::Words& w = state.words;
  const std::string why = state.no_voice.empty() ? "" : w(state.no_voice);
  const bool on = state.settings.voice && why.empty();
  return {w("Voice"),
          why.empty() ? w("Speaks each screen and what has the focus. F8 changes it, F7 reads the whole screen.")
                      : why + ".",
          {Button{"voice.off", w("Off"), "", true, !on, "", app::SetVoice{false}},
           Button{"voice.on", w("On"), "", why.empty(), on, why, app::SetVoice{true}}}};
}

SettingRow languages_row(const app::State& state) {
  const base::Words& w = state.words;
  SettingRow row{w("Language"), w("Of the game; a pack that has no other stays in its own."), {}};
  const std::string& now = state.settings.language;
  row.choices.push_back(Button{"language.system", w("As the system"), "", true, now.empty(), "", app::SetLanguage{""}});
  for (const app::LanguageChoice& each : state.languages)
    row.choices.push_back(
        Button{"language." + each.tag, each.name, "", true, now == each.tag, "", app::SetLanguage{each.tag}});
  return row;
}

}  // namespace

SettingsView build_settings(const app::State& state) {
  const base::Words& w = state.words;
  SettingsView view;
  view.title = w("Settings");
  const app::Settings& now = state.settings;
  const auto theme = [&](const char* id, const std::string& label, app::Theme value) {
    return Button{std::string("theme.") + id, label, "", true, now.theme == value, "", app::SetTheme{value}};
  };
  view.rows.push_back({w("Theme"),
                       w("Every pair of colours keeps its contrast."),
                       {theme("light", w("Light"), app::Theme::light), theme("dark", w("Dark"), app::Theme::dark),
                        theme("contrast", w("High contrast"), app::Theme::contrast)}});
  SettingRow scale{w("Text and screen size"), w("Also Ctrl + and Ctrl −."), {}};
  for (const int percent : {75, 100, 125, 150, 200, 250, 300})
    scale.choices.push_back(Button{"scale." + std::to_string(percent), w.per_cent(percent / 100.0), "", true,
                                   now.scale_percent == percent, "", app::SetScale{percent}});
  view.rows.push_back(scale);
  view.rows.push_back(typeface_row(state));
  view.rows.push_back(
      {w("Motion"),
       w("Reduced: final numbers at once, short fades."),
       {Button{"motion.full", w.as("motion", "Full"), "", true, !now.reduced_motion, "", app::SetReducedMotion{false}},
        Button{"motion.reduced", w.as("motion", "Reduced"), "", true, now.reduced_motion, "",
               app::SetReducedMotion{true}}}});
  view.rows.push_back(
      {w("Window"),
       w("F11 changes it anywhere."),
       {Button{"full_screen.off", w("Window"), "", true, !now.full_screen, "", app::SetFullScreen{false}},
        Button{"full_screen.on", w("Full screen"), "", true, now.full_screen, "", app::SetFullScreen{true}}}});
  view.rows.front().group = w("Look");
  const std::size_t words = view.rows.size();
  if (state.languages.size() > 1) view.rows.push_back(languages_row(state));
  view.rows.push_back(voice_row(state));
  view.rows[words].group = w("Language and voice");
  const std::size_t sounds = view.rows.size();
  add_volumes(view, state);
  view.rows[sounds].group = w("Sound");
  view.back = Button{"back", w("Done"), "check", true, false, "", app::Back{}};
  view.keys = {{{"Tab"}, w("next"), std::nullopt},
               {{"Enter"}, w("set"), std::nullopt},
               {{"←", "→"}, w("softer, louder"), std::nullopt},
               {{"Esc"}, w("done"), app::Back{}}};
  return view;
}

namespace {

// What to know of this kind of card, beside what holds for all.
std::string help_for(const app::State& state) {
  const base::Words& w = state.words;
  const cards::Card* card = state.session ? state.session->card() : nullptr;
  if (!card) return "";
  switch (card->kind()) {
    case cards::Kind::choice:
      return w("The dots say how much an answer could move, never which way.");
    case cards::Kind::order:
      return w("Space lifts a row and drops it. What stands above the capacity line is likely to fit.");
    case cards::Kind::split:
      return w("Plus and minus move chips. The dashed mark is last quarter’s split.");
    case cards::Kind::ownership:
      return w("1 to 6 give the duty in hand away. “Nobody yet” is an answer too.");
    case cards::Kind::selection:
      return w(
          "Space brings an item into the Sprint or takes it out; what it needs comes along. The flag marks the "
          "items of the Sprint Goal: Developers take them up first.");
    case cards::Kind::conversation:
      return w(
          "A letter says a line. Ctrl Z takes it back: nothing holds before you leave it so. Then they agree or "
          "do not, by what you gave, what they would settle for, and how far they trust you.");
  }
  return "";
}

}  // namespace

HelpView build_help(const app::State& state) {
  const base::Words& w = state.words;
  HelpView view;
  switch (state.screen) {
    case app::Screen::table:
      view.title = w("Deciding");
      view.lines = {w("Read the card, then decide. There is no clock."),
                    w("Ask first buys evidence: it costs days, and some of it cannot change the answer."),
                    help_for(state), w("How sure you are is rated too: sure and wrong costs more than a guess.")};
      break;
    case app::Screen::reveal:
      view.title = w("The verdict");
      view.lines = {
          w("Both dials compare your answer with the best and the worst of the card: 100 and 0."),
          w("The band is what the model does not know. Above the mark at 80 no answer beats yours beyond doubt."),
          w("The chart runs the same worlds with your answer and with another one."),
          w("Causes are those of three years, or of the quarter. N shows what lies near your answer, where something "
            "does."),
          w("Your own world is one draw. It does not change the rating.")};
      break;
    case app::Screen::debrief:
      view.title = w("The debrief");
      view.lines = {w("Right is a better quarter, up is better years. Each mark is one decision."),
                    w("Three moments mattered most. Open one to see the other world.")};
      break;
    case app::Screen::practice:
      view.title = w("Practice");
      view.lines = {
          w("Choose what to be asked about, and how many questions. An exam’s profile sets topics and kinds."),
          w("Every answer is saved as you give it. Leave at any time: what you answered counts.")};
      break;
    case app::Screen::question:
      view.title = w("A question");
      view.lines = {
          w("Letters pick, digits say how sure you are; where there are sides to match, digits give and letters "
            "say how sure."),
          w("All of it is right, or nothing: there is no partial credit. Guessing and leaning win 1 or nothing, "
            "fairly sure 2 or −2, sure 3 or −6.")};
      break;
    case app::Screen::explanation:
      view.title = w("Why");
      view.lines = {w("Every option says why it is right or wrong. The source names the section to read."),
                    w("A tick is right, a cross is wrong; the words beside it say which was yours.")};
      break;
    case app::Screen::summary:
      view.title = w("How it went");
      view.lines = {w("The mark on a bar of certainty is what you said; the bar is how often you were right."),
                    w("Practise the missed ones at once, while the reasons are fresh.")};
      break;
    case app::Screen::home:
    case app::Screen::hats:
    case app::Screen::settings:
    case app::Screen::problem:
      view.title = "Two Hats";
      view.lines = {
          w("You decide as Product Manager or as Product Owner. Every decision is rated on the quarter and on three "
            "years."),
          w("Each decision is saved as you take it. Continue brings you back to the next card.")};
      break;
  }
  view.keys = {{{"Tab"}, w("next thing on the screen"), std::nullopt},
               {{"↑", "↓", "←", "→"}, w("walk"), std::nullopt},
               {{"Enter"}, w("confirm"), std::nullopt},
               {{"Esc"}, w("one step back"), std::nullopt},
               {{"?"}, w("this help"), app::ToggleHelp{}},
               {{"F10"}, w("settings"), app::OpenSettings{}},
               {{"F11"}, w("full screen"), std::nullopt},
               {{"Ctrl", "+"}, w("larger"), std::nullopt},
               {{"Ctrl", "−"}, w("smaller"), std::nullopt},
               {{"F7"}, w("read the screen"), std::nullopt},
               {{"F8"}, w("voice"), std::nullopt}};
  const auto same_keys = [](const KeyHint& one) {
    return [&one](const KeyHint& other) { return other.keys == one.keys; };
  };
  for (KeyHint& hint : build_keys(state)) {
    if (hint.keys == std::vector<std::string>{"?"}) continue;
    // What a key does here stands for what it does everywhere.
    std::erase_if(view.keys, same_keys(hint));
    view.here.push_back(std::move(hint));
  }
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
  const base::Words& w = state.words;
  std::string first = w("Go on"), second = w("Copy the message");
  const bool unsaved =
      problem.kind == app::Problem::Kind::unsaved || problem.kind == app::Problem::Kind::unsaved_answer;
  if (unsaved) first = w("Go on without saving"), second = w("Stop here");
  if (problem.kind == app::Problem::Kind::changed_pack) first = w("Go on with the kept pack"), second = w("Start anew");
  view.actions = {Button{"problem.0", first, "", true, false, "", app::SolveProblem{0}},
                  Button{"problem.1", second, "", true, false, "", app::SolveProblem{1}}};
  view.keys = {{{"Enter"}, first, app::SolveProblem{0}}, {{"Esc"}, w("home"), app::Back{}}};
  return view;
}

}  // namespace two_hats::views
