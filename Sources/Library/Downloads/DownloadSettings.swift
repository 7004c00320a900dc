import Community

/// What each space decides about who downloaded what.
enum DownloadSettings {
    static let keepsNames = Setting.flag(
        "library.keepsDownloaders", word: "library.setting.keepsDownloaders",
        hint: "library.setting.keepsDownloadersHint", initial: true)
}

extension ConsentPurpose {
    /// That moderators see who downloaded what.
    static let downloads = ConsentPurpose(
        "library.downloads", word: "library.consent.downloads",
        hint: "library.consent.downloadsHint")
}
