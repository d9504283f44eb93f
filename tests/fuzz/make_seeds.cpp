// Writes what the fuzzers begin with: every pack and card that is there, right ones and those of tests/broken, as text
// and as zips. make_seeds FOLDER
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "tests/broken_pack.h"
#include "tests/fuzz/targets.h"
#include "tests/zip_bytes.h"

namespace {

namespace fs = std::filesystem;
using two_hats::loading::FileSet;
using two_hats::testing::hand_made;
using two_hats::testing::HandMade;

class Seeds {
 public:
  explicit Seeds(const fs::path& folder) : folder_(folder) {
    for (const char* target : {"card", "pack", "bank", "zip"}) fs::create_directories(folder_ / target);
  }
  void write(const std::string& target, const std::string& name, const std::string& bytes) {
    std::ofstream(folder_ / target / name, std::ios::binary) << bytes;
  }
  void add(const std::string& name, const FileSet& files, const FileSet& known) {
    FileSet few;  // the manifest and what is new, at most three cards: a fuzzer learns most from short texts
    for (const auto& [file, text] : files) {
      const auto same = known.find(file);
      const bool card = file.starts_with("cards/"), fresh = same == known.end() || same->second != text;
      if (!card || (fresh && few.size() < 3)) few[file] = text;
      if (card && fresh) write("card", name + "-" + file.substr(6), text);
    }
    write("pack", name, two_hats::fuzz::as_text(few));
  }
  void add_bank(const std::string& name, two_hats::testing::BankFiles files) {
    files.bank.merge(files.profiles);
    write("bank", name, two_hats::fuzz::as_text(files.bank));
  }

 private:
  fs::path folder_;
};

std::string text_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void add_zips(Seeds& seeds, const FileSet& small) {
  using two_hats::testing::below;
  using two_hats::testing::zipped;
  seeds.write("zip", "top", zipped(below("", small)));
  seeds.write("zip", "folder", zipped(below("small/", small)));
  seeds.write("zip", "one", zipped({{"pack.json", small.at("pack.json")}}));
  seeds.write("zip", "empty", std::string("PK\x05\x06", 4) + std::string(18, '\0'));
  const std::vector<HandMade> odd = {{.name = "../evil.json", .data = "{}"},
                                     {.name = "CON", .data = "{}"},
                                     {.name = "cards/far.json", .data = "/etc/passwd", .mode = 0120777},
                                     {.name = "secret.json", .data = "0123456789abc", .flags = 1},
                                     {.name = "liar.json", .data = "{}", .size = 99},
                                     {.name = "bzip", .data = "BZh", .method = 12},
                                     {.name = "more.zip", .data = "PK\x03\x04"}};
  for (const HandMade& entry : odd)
    seeds.write("zip", "odd-" + std::to_string(&entry - odd.data()),
                hand_made({{.name = "pack.json", .data = "{}"}, entry}));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  Seeds seeds(fs::absolute(argv[1]));
  fs::current_path(TWO_HATS_SOURCE_DIR);
  const FileSet small = two_hats::loading::load_files("tests/packs/small").thing;
  seeds.add("small", small, {});
  for (const auto& entry : fs::directory_iterator("data/packs")) {
    const FileSet files = two_hats::loading::load_files(entry.path().string()).thing;
    seeds.add(entry.path().filename().string(), files, {});
  }
  for (const auto& entry : fs::directory_iterator("tests/broken")) {
    if (!fs::exists(entry.path() / "edit.txt")) continue;
    const std::string edit = text_of(entry.path() / "edit.txt"), name = entry.path().filename().string();
    if (two_hats::testing::is_of_a_bank(entry.path()))
      seeds.add_bank(name, two_hats::testing::broken_bank(edit));
    else
      seeds.add(name, two_hats::testing::EditScript::run_on_named(edit), small);
  }
  seeds.add_bank("small", {two_hats::loading::load_bank_files("tests/questions/small").thing, {}});
  add_zips(seeds, small);
}
