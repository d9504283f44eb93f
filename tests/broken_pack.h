// A wrong pack made from a right one by an edit script (docs/diagnostics tells the format):
//   pack dozen                    first line only: the pack of tests/packs to start from (else small)
//   file cards/nordufer.json      the file that the next edits change
//   - "hat": "pm",                text that stands there exactly once (several "-" lines: one text of several lines)
//   + "hat": "ceo",               what replaces it (none: deleted)
//   add cards/new.json            a new file, from the "+" lines that follow
//   remove cards/sprint.json      a file taken away
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/base/text.h"
#include "engine/loading/read_bank.h"
#include "engine/loading/read_pack.h"

namespace two_hats::testing {

using loading::FileSet;

class EditScript {
 public:
  explicit EditScript(FileSet files) : files_(std::move(files)) {}

  // Starts from the pack that the script names.
  static FileSet run_on_named(const std::string& script) {
    const bool named = script.substr(0, 5) == "pack ";
    const std::size_t end = named ? script.find('\n') : 0;
    const std::string name = named ? script.substr(5, end - 5) : "small";
    return EditScript(loading::load_files("tests/packs/" + name).thing).run(named ? script.substr(end + 1) : script);
  }

  FileSet run(const std::string& script) {
    std::string text = script;
    if (!text.empty() && text.back() == '\n') text.pop_back();
    for (const std::string_view line : base::split(text, '\n')) read(std::string(line));
    apply();
    return files_;
  }

 private:
  void read(const std::string& line) {
    const std::string rest = line.size() > 2 ? line.substr(2) : "";
    if (line.substr(0, 1) == "-") {
      if (!new_.empty()) apply();
      old_.push_back(rest);
    } else if (line.substr(0, 1) == "+") {
      new_.push_back(rest);
    } else {
      apply();
      const auto space = line.find(' ');
      if (space == std::string::npos) throw std::runtime_error("cannot read the edit: " + line);
      command(line.substr(0, space), line.substr(space + 1));
    }
  }

  void command(const std::string& verb, const std::string& name) {
    if (verb == "remove") {
      if (files_.erase(name) != 1) throw std::runtime_error("no file to remove: " + name);
    } else if (verb == "add" || verb == "file") {
      if ((verb == "file") != files_.contains(name)) throw std::runtime_error("cannot " + verb + " " + name);
      file_ = name;
      if (verb == "add") files_[name] = "";
    } else {
      throw std::runtime_error("cannot read the edit: " + verb);
    }
  }

  void apply() {
    if (old_.empty() && new_.empty()) return;
    std::string& text = files_.at(file_);
    const std::string old_text = base::joined(old_, "\n"), new_text = base::joined(new_, "\n");
    if (old_.empty()) {
      text += new_text + "\n";
    } else {
      const auto at = text.find(old_text);
      if (at == std::string::npos || text.find(old_text, at + 1) != std::string::npos)
        throw std::runtime_error("not exactly once in " + file_ + ": " + old_text);
      text.replace(at, old_text.size(), new_text);
    }
    old_.clear();
    new_.clear();
  }

  FileSet files_;
  std::string file_;
  std::vector<std::string> old_, new_;
};

// Of a bank of questions: TH7.., or a code of all files shown on a bank.
inline bool is_of_a_bank(const std::filesystem::path& folder) {
  const std::string name = folder.filename().string();
  return name.starts_with("TH7") || name.substr(5).starts_with("-bank-");
}

struct BankFiles {
  FileSet bank, profiles;
};

// What lies in the folder "profiles" is no part of the bank.
inline BankFiles bank_and_profiles(FileSet files) {
  BankFiles apart;
  for (const auto& file : files) (file.first.starts_with("profiles/") ? apart.profiles : apart.bank).insert(file);
  return apart;
}

// tests/questions/small with the edit.
inline BankFiles broken_bank(const std::string& script) {
  return bank_and_profiles(EditScript(loading::load_bank_files("tests/questions/small").thing).run(script));
}

}  // namespace two_hats::testing
