import Community

/// What each space decides about its forum.
enum ForumSettings {
    static let showsReaders = Setting.flag(
        "forum.showsReaders", word: "forum.setting.readers", hint: "forum.setting.readersHint",
        initial: false)
}
