import Community

/// What each space decides about its polls.
enum PollSettings {
    /// Whether members put up polls, as moderators do.
    static let byMembers = Setting.flag(
        "polls.byMembers", word: "polls.setting.byMembers", hint: "polls.setting.byMembersHint",
        initial: false)

    /// How many proxies one member holds at most; 0 for none at all.
    static let mostProxies = Setting.number(
        "polls.mostProxies", word: "polls.setting.mostProxies",
        hint: "polls.setting.mostProxiesHint", in: 0...10, initial: 2)

    static let all: [any Declaration] = [byMembers.declaration, mostProxies.declaration]
}
