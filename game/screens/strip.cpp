#include "game/screens/strip.h"

#include <cmath>

#include "game/widgets/chrome.h"

namespace two_hats::screens {
namespace {

widgets::Delta delta_of(const views::Metric& metric) {
  using widgets::Delta;
  if (metric.direction == 0) return Delta::steady;
  const bool up = metric.direction > 0;
  if (metric.tone == views::Tone::good) return up ? Delta::up_good : Delta::down_good;
  if (metric.tone == views::Tone::bad) return up ? Delta::up_bad : Delta::down_bad;
  return up ? Delta::up_plain : Delta::down_plain;
}

std::string slug(const std::string& name) {
  std::string out;
  for (const char c : name) {
    if (c == ' ') break;
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

widgets::Strip strip_of(const widgets::Ui& ui, const views::Strip& strip) {
  widgets::Strip out{strip.hat_line, strip.hat_title, strip.where, strip.week, {}, {}};
  for (const views::Metric& metric : strip.metrics) {
    out.metrics.push_back({metric.name, icon_of(metric.icon), metric.label, metric.value, metric.delta,
                           delta_of(metric), metric.label + " " + metric.value});
  }
  for (const views::Face& face : strip.faces) {
    const std::string words = ui.w("{0}, {1}, trust {2} of 100", face.name, face.role, std::lround(face.trust * 100));
    out.faces.push_back({"trust." + slug(face.name), words, face.portrait, static_cast<float>(face.trust)});
  }
  return out;
}

}  // namespace

float draw_strip(widgets::Ui& ui, const views::Strip& strip) {
  ui.set_hat(hat_of(strip.hat));
  const float height = widgets::strip_height(ui);
  ui.keep_part("strip", {0, 0, ui.size().w, height}, [&] { widgets::draw_strip(ui, strip_of(ui, strip)); });
  return height;
}

}  // namespace two_hats::screens
