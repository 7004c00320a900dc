import Community

/// What each space decides about its messages.
enum MessagesSettings {
    /// Whether members write to groups, as moderators do.
    static let toGroups = Setting.flag(
        "messages.toGroups", word: "messages.setting.toGroups",
        hint: "messages.setting.toGroupsHint", initial: true)

    /// Whether members write to everybody and to all who have a role.
    static let toEveryone = Setting.flag(
        "messages.toEveryone", word: "messages.setting.toEveryone",
        hint: "messages.setting.toEveryoneHint", initial: false)

    static let all: [any Declaration] = [
        toGroups.declaration, toEveryone.declaration,
    ]
}
