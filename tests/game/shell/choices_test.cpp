// A pack as it is offered: what keeps it from being played is told first.
#include "game/shell/choices.h"

#include <gtest/gtest.h>

namespace two_hats::shell {
namespace {

loading::Diagnostic said(loading::Severity severity, const std::string& file, const std::string& message) {
  loading::Diagnostic one;
  one.code = "TH000";
  one.severity = severity;
  one.file = file;
  one.line = one.column = 1;
  one.message = message;
  return one;
}

TEST(Choices, ErrorsAreToldBeforeWarnings) {
  loading::Loaded<cards::PackPtr> loaded;
  loaded.diagnostics = {
      said(loading::Severity::warning, "cards/a.json", "long"), said(loading::Severity::error, "cards/b.json", "wrong"),
      said(loading::Severity::warning, "cards/b.json", "odd"), said(loading::Severity::error, "cards/c.json", "lost")};
  const app::PackChoice choice = choice_of("a/pack", loaded);
  const auto at = [&](const char* message) { return choice.problem_words.find(message); };
  EXPECT_LT(at("wrong"), at("lost"));
  EXPECT_LT(at("lost"), at("long"));
  EXPECT_LT(at("long"), at("odd"));
}

TEST(Choices, ACardIsSpoiltOnceHoweverManyItsErrors) {
  loading::Loaded<cards::PackPtr> loaded;
  loaded.diagnostics = {said(loading::Severity::error, "cards/b.json", "wrong"),
                        said(loading::Severity::error, "cards/b.json", "lost"),
                        said(loading::Severity::warning, "cards/a.json", "long"),
                        said(loading::Severity::error, "languages/de.json", "torn")};
  const app::PackChoice choice = choice_of("a/pack", loaded);
  EXPECT_EQ(choice.problems, 3);
  EXPECT_EQ(choice.spoilt_cards, 1);
}

}  // namespace
}  // namespace two_hats::shell
