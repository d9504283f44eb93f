#include "tests/game/screens/sheet.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "game/shell/vision.h"
#include "game/widgets/text.h"
#include "tests/game/screens/stage.h"

namespace two_hats::test {
namespace {

constexpr int kShrink = 4;  // in each direction
constexpr int kGap = 8;
constexpr int kHead = 32;   // above the columns
constexpr int kSide = 200;  // beside the rows

// Each pixel the mean of those that it stands for.
shell::Picture shrunk(const shell::Picture& picture) {
  shell::Picture out{picture.width / kShrink, picture.height / kShrink, {}};
  out.rgba.reserve(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height) * 4);
  for (int y = 0; y < out.height; ++y)
    for (int x = 0; x < out.width; ++x)
      for (int channel = 0; channel < 4; ++channel) {
        int sum = 0;
        for (int dy = 0; dy < kShrink; ++dy)
          for (int dx = 0; dx < kShrink; ++dx)
            sum += picture.rgba[static_cast<std::size_t>(((y * kShrink + dy) * picture.width + x * kShrink + dx) * 4 +
                                                         channel)];
        out.rgba.push_back(static_cast<std::uint8_t>(sum / (kShrink * kShrink)));
      }
  return out;
}

void paste(shell::Picture& onto, const shell::Picture& picture, int left, int top) {
  for (int y = 0; y < picture.height && top + y < onto.height; ++y) {
    const auto from = picture.rgba.begin() + static_cast<std::ptrdiff_t>(y) * picture.width * 4;
    std::copy(from, from + static_cast<std::ptrdiff_t>(picture.width) * 4,
              onto.rgba.begin() + (static_cast<std::ptrdiff_t>(top + y) * onto.width + left) * 4);
  }
}

shell::Picture label(const std::string& words, int width, int height) {
  Stage stage({"", {static_cast<float>(width), static_cast<float>(height)}, 1.0f});
  stage.settle([&](widgets::Ui& ui, screens::Scratch&, screens::Commands&) {
    widgets::draw_text_in(ui, {4, 0, static_cast<float>(width) - 8, static_cast<float>(height)}, words,
                          {widgets::TextStyle::label, widgets::Token::ink}, true);
  });
  return stage.picture();
}

class SavesSheet : public ::testing::Environment {
 public:
  void TearDown() override {
    const char* const folder = std::getenv("TWO_HATS_PICTURES");
    if (folder == nullptr || Sheet::all().empty()) return;
    const std::filesystem::path file = std::filesystem::path(folder) / "contact-sheet.png";
    const auto saved = shell::save_png(file, Sheet::all().drawn());
    EXPECT_TRUE(bool(saved)) << saved.error().what;
  }
};

const ::testing::Environment* const kSaves = ::testing::AddGlobalTestEnvironment(new SavesSheet);

}  // namespace

Sheet& Sheet::all() {
  static Sheet sheet;
  return sheet;
}

void Sheet::add(const std::string& row, const std::string& column, const shell::Picture& picture) {
  const auto keep = [](std::vector<std::string>& names, const std::string& name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  };
  const shell::Picture small = shrunk(picture);
  if (columns_.empty() || column == columns_.front())
    for (const shell::Vision vision : shell::kVisions)
      small_[{row, std::string(shell::vision_name(vision))}] = shell::seen_with(vision, small);
  keep(rows_, row);
  keep(columns_, column);
  small_[{row, column}] = small;
}

shell::Picture Sheet::drawn() const {
  std::vector<std::string> columns = columns_;
  for (const shell::Vision vision : shell::kVisions) columns.emplace_back(shell::vision_name(vision));
  const shell::Picture& one = small_.begin()->second;
  const int across = one.width + kGap, down = one.height + kGap;
  shell::Picture out{
      kSide + across * static_cast<int>(columns.size()), kHead + down * static_cast<int>(rows_.size()), {}};
  out.rgba.assign(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height) * 4, 255);
  for (std::size_t c = 0; c < columns.size(); ++c)
    paste(out, label(columns[c], one.width, kHead), kSide + across * static_cast<int>(c), 0);
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    const int top = kHead + down * static_cast<int>(r);
    paste(out, label(rows_[r], kSide, one.height), 0, top);
    for (std::size_t c = 0; c < columns.size(); ++c)
      if (const auto found = small_.find({rows_[r], columns[c]}); found != small_.end())
        paste(out, found->second, kSide + across * static_cast<int>(c), top);
  }
  return out;
}

}  // namespace two_hats::test
