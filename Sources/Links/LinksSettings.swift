import Community

/// What each space decides about its links.
enum LinksSettings {
    static let isOpen = Setting.flag(
        "links.open", word: "links.setting.open", hint: "links.setting.openHint", initial: false)
}
