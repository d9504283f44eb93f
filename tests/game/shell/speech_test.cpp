// The thread between the game and a speech service, with a service made of code: nothing waits for it, and only the
// newest words count.
#include "game/shell/speech.h"

#include <gmock/gmock.h>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace two_hats::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Optional;

// What a test looks at and holds on to while the line belongs to the thread.
struct Service {
  std::mutex mutex;
  std::condition_variable changed;
  std::vector<std::string> said;
  int opened = 0, hushed = 0;
  std::string refusal;  // of open()
  int broken = 0;       // so many say() fail
  std::vector<std::string> languages;
  bool gate_shut = false;  // open() waits
  bool waiting = false;    // … and is waiting now

  void shut() { gate_shut = true; }
  void let_through() {
    const std::lock_guard lock(mutex);
    gate_shut = false;
    changed.notify_all();
  }
  void until_it_waits() {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return waiting; });
  }
};

class FakeLine : public shell::SpeechLine {
 public:
  explicit FakeLine(std::shared_ptr<Service> service) : service_(std::move(service)) {}
  std::string open() override {
    std::unique_lock lock(service_->mutex);
    ++service_->opened;
    service_->waiting = service_->gate_shut;
    service_->changed.notify_all();
    service_->changed.wait(lock, [&] { return !service_->gate_shut; });
    service_->waiting = false;
    return service_->refusal;
  }
  bool say(const std::string& words, const std::string& language) override {
    const std::lock_guard lock(service_->mutex);
    if (service_->broken > 0) return --service_->broken, false;
    service_->said.push_back(words);
    service_->languages.push_back(language);
    return true;
  }
  void hush() override {
    const std::lock_guard lock(service_->mutex);
    ++service_->hushed;
  }

 private:
  std::shared_ptr<Service> service_;
};

TEST(Speech, SaysWhatItIsTold) {
  const auto service = std::make_shared<Service>();
  {
    shell::Speech speech(std::make_unique<FakeLine>(service));
    speech.say("Decide, button.");
    speech.wait_until_said();
    speech.say("Karte 2.", "de-AT");
    speech.wait_until_said();
    EXPECT_EQ(speech.take_trouble(), std::nullopt);
  }
  EXPECT_THAT(service->said, ElementsAre("Decide, button.", "Karte 2."));
  EXPECT_THAT(service->languages, ElementsAre("en", "de"));
  EXPECT_EQ(service->opened, 1);
  EXPECT_EQ(service->hushed, 1) << "it falls silent with the game";
}

// Connecting hangs; the game goes on talking; only what it said last is heard.
TEST(Speech, NobodyWaitsForTheServiceAndTheNewestWordsWin) {
  const auto service = std::make_shared<Service>();
  service->shut();
  shell::Speech speech(std::make_unique<FakeLine>(service));
  speech.say("one");
  service->until_it_waits();
  speech.say("two");
  speech.say("three");
  speech.say("four");
  service->let_through();
  speech.wait_until_said();
  // "one" was under way before the others came.
  EXPECT_THAT(service->said, ElementsAre("one", "four"));
}

TEST(Speech, WhatWaitsIsDroppedWhenItIsHushed) {
  const auto service = std::make_shared<Service>();
  service->shut();
  shell::Speech speech(std::make_unique<FakeLine>(service));
  speech.say("one");
  service->until_it_waits();
  speech.say("two");
  speech.hush();
  service->let_through();
  speech.wait_until_said();
  EXPECT_THAT(service->said, ElementsAre("one"));
  EXPECT_EQ(service->hushed, 1);
}

TEST(Speech, TellsOnceWhyNothingIsHeard) {
  const auto service = std::make_shared<Service>();
  service->refusal = "No speech service answers here";
  std::mutex mutex;
  int news = 0;
  shell::Speech speech(std::make_unique<FakeLine>(service), [&] {
    const std::lock_guard lock(mutex);
    ++news;
  });
  speech.say("one");
  speech.wait_until_said();
  EXPECT_THAT(speech.take_trouble(), Optional(std::string("No speech service answers here")));
  EXPECT_EQ(speech.take_trouble(), std::nullopt);
  EXPECT_THAT(service->said, IsEmpty());
}

TEST(Speech, ALineThatBreaksIsOpenedOnceMore) {
  const auto service = std::make_shared<Service>();
  service->broken = 1;
  shell::Speech speech(std::make_unique<FakeLine>(service));
  speech.say("one");
  speech.wait_until_said();
  EXPECT_THAT(service->said, ElementsAre("one"));
  EXPECT_EQ(service->opened, 2);
  service->broken = 2;
  speech.say("two");
  speech.wait_until_said();
  EXPECT_THAT(speech.take_trouble(), Optional(std::string("The speech service went away")));
}

// A service that never answers does not keep the game from ending.
TEST(Speech, EndsThoughACallHangs) {
  const auto service = std::make_shared<Service>();
  service->shut();
  {
    shell::Speech speech(std::make_unique<FakeLine>(service));
    speech.say("one");
    service->until_it_waits();
  }
  service->let_through();  // or the thread would outlive the test
  std::unique_lock lock(service->mutex);
  EXPECT_EQ(service->opened, 1);
}

}  // namespace
}  // namespace two_hats::testing
