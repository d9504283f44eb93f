// What is said, in English and in another language.
#include "engine/base/words.h"

#include <gtest/gtest.h>

#include <map>

#include "engine/base/text.h"

namespace two_hats::base {
namespace {

// German as its catalogue writes numbers, and a few texts.
class SomeGerman : public Language {
 public:
  const std::string& tag() const override { return tag_; }
  std::string find(const std::string& context, const std::string& text) const override {
    const std::map<std::string, std::string> texts = {{"number|.", ","},
                                                      {"number|,", "."},
                                                      {"money|€{0}", "{0} €"},
                                                      {"money|€{0}k", "{0} T€"},
                                                      {"money|€{0}m", "{0} Mio. €"},
                                                      {"date|{0}-{1}-{2}", "{2}.{1}.{0}"},
                                                      {"grammar|small", "as written"},
                                                      {"|{0} and {1}", "{0} und {1}"},
                                                      {"|{0} or {1}", "{0} oder {1}"},
                                                      {"|{0} needs {1} first", "{1} kommt vor {0}"},
                                                      {"|{0} of {1}", "{0} von {7}"}};
    const auto found = texts.find(context + "|" + text);
    return found == texts.end() ? "" : found->second;
  }
  std::string find_many(const std::string& one, const std::string&, long long count) const override {
    if (one != "{0} card") return "";
    return count == 1 ? "eine Karte" : "{0} Karten";
  }

 private:
  std::string tag_ = "de";
};

const Words kGerman(std::make_shared<SomeGerman>());

TEST(Words, WithoutALanguageAreTheSources) {
  const Words w;
  EXPECT_EQ(w.tag(), "en");
  EXPECT_EQ(w("{0} needs {1} first", "Auto-fill", "the list"), "Auto-fill needs the list first");
  EXPECT_EQ(w.as("cost", "free"), "free");
  EXPECT_EQ(w.many("{0} card", "{0} cards", 1), "1 card");
  EXPECT_EQ(w.many("{0} card", "{0} cards", 0), "0 cards");
  EXPECT_EQ(w.many("{1}, {0} chip", "{1}, {0} chips", 2, "Sales"), "Sales, 2 chips");
  EXPECT_EQ(w.listed({}), "");
  EXPECT_EQ(w.listed({"A"}), "A");
  EXPECT_EQ(w.listed({"A", "B", "C"}), "A, B and C");
  EXPECT_EQ(w.listed_or({"A", "B"}), "A or B");
  EXPECT_EQ(w.inside("Best quarter"), "best quarter");
  EXPECT_EQ(w.inside("B"), "B");
  EXPECT_EQ(w.inside("SAFe"), "SAFe");
  EXPECT_EQ(w.date("2026-05-03"), "2026-05-03");
  EXPECT_EQ(w.date(""), "");
}

TEST(Words, AnotherOrderOfGaps) {
  EXPECT_EQ(kGerman("{0} needs {1} first", "Auto-fill", "die Liste"), "die Liste kommt vor Auto-fill");
}

TEST(Words, WhatIsMissingOrWrongIsEnglish) {
  EXPECT_EQ(kGerman("Never translated {0}", 7), "Never translated 7");
  EXPECT_EQ(kGerman("{0} of {1}", 3, 4), "3 of 4");
  EXPECT_EQ(kGerman.many("{0} day", "{0} days", 2), "2 days");
}

TEST(Words, GermanNumbers) {
  EXPECT_EQ(kGerman.fixed(1234.5, 1), "1234,5");
  EXPECT_EQ(kGerman.with_thousands(1234567), "1.234.567");
  EXPECT_EQ(kGerman.with_thousands(-12300), "−12.300");
  EXPECT_EQ(kGerman.with_sign(-.4, 1), "−0,4");
  EXPECT_EQ(kGerman.with_sign(.04, 1), "0");
  EXPECT_EQ(kGerman.per_cent(.62), "62 %");
  EXPECT_EQ(kGerman.euros(133.4), "133 T€");
  EXPECT_EQ(kGerman.euros(2.5), "2,5 T€");
  EXPECT_EQ(kGerman.euros(-1250), "−1,25 Mio. €");
  EXPECT_EQ(kGerman.euros(.4), "400 €");
  EXPECT_EQ(kGerman.euros_in_words(400), "400.000 €");
  EXPECT_EQ(kGerman.euros_in_words(-213.7), "−210.000 €");
  EXPECT_EQ(kGerman.date("2026-05-03T17:20:11Z"), "03.05.2026");
  EXPECT_EQ(kGerman.many("{0} card", "{0} cards", 1), "eine Karte");
  EXPECT_EQ(kGerman.many("{0} card", "{0} cards", 12), "12 Karten");
  EXPECT_EQ(kGerman.inside("Bestes Quartal"), "Bestes Quartal");
  EXPECT_EQ(kGerman.listed({"A", "B", "C"}), "A, B und C");
}

TEST(Words, EnglishNumbersAreThoseOfText) {
  const Words w;
  for (const double value : {0., -.0004, .3, -4.25, 9.949, 9.95, 99.4, 999.4, 999.6, 12345.6, -1e6, 2.5e6}) {
    EXPECT_EQ(w.fixed(value, 2), fixed(value, 2));
    EXPECT_EQ(w.euros(value), euros(value));
    EXPECT_EQ(w.euros_in_words(value), euros_in_words(value));
    EXPECT_EQ(w.with_sign(value, 1), with_sign(value, 1));
    EXPECT_EQ(w.with_thousands(value), with_thousands(value));
  }
}

TEST(Gaps, AreFilledOnceAndNeverPastTheEnd) {
  const std::vector<std::string> parts{"A", "{0}"};
  EXPECT_EQ(filled("{0} and {1}", parts), "A and {0}");
  EXPECT_EQ(filled("{2} {9} {", parts), "{2} {9} {");
  EXPECT_EQ(filled("{0", parts), "{0");
  EXPECT_EQ(filled("{a} {} {12}", parts), "{a} {} {12}");
  EXPECT_EQ(gaps_of("{1} of {0}, {0}"), "01");
  EXPECT_EQ(gaps_of("none {x}"), "");
}

TEST(Gaps, TellWhatMayStandForWhat) {
  EXPECT_TRUE(stands_for("{1} vor {0}", "{0} after {1}"));
  EXPECT_FALSE(stands_for("{0}", "{0} after {1}"));
  EXPECT_FALSE(stands_for("{0} {1} {2}", "{0} after {1}"));
  EXPECT_TRUE(stands_for_many("eine Karte", "{0} card", "{0} cards"));
  EXPECT_FALSE(stands_for_many("{1} Karten", "{0} card", "{0} cards"));
}

}  // namespace
}  // namespace two_hats::base
