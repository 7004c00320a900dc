import Community

/// What each space decides about its news.
enum NewsSettings {
    static let perPage = Setting.choice(
        "news.perPage", word: "news.setting.perPage", hint: "news.setting.perPageHint",
        of: [5, 10, 20, 50], initial: 10)
}
