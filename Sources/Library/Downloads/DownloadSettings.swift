import Community

/// What each space decides about who downloaded what.
enum DownloadSettings {
    static let keepsNames = Setting.flag(
        "library.keepsDownloaders", word: "library.setting.keepsDownloaders",
        hint: "library.setting.keepsDownloadersHint", initial: true)
}
