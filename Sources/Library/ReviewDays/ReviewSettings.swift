import Community

/// What each space decides about documents that nobody checks again.
enum ReviewSettings {
    /// After so many days without a new check a document is archived; 0 for never.
    static let archiveAfter = Setting.number(
        "library.archiveAfter", word: "library.setting.archiveAfter",
        hint: "library.setting.archiveAfterHint", in: 0...730, initial: 0)
}
