import Community

/// What each space decides about its contacts.
enum ContactsSettings {
    static let proposals = Setting.flag(
        "contacts.proposals", word: "contacts.setting.proposals",
        hint: "contacts.setting.proposalsHint", initial: true)

    static let confirmMonths = Setting.number(
        "contacts.confirmMonths", word: "contacts.setting.confirmMonths",
        hint: "contacts.setting.confirmMonthsHint", in: 0...60, initial: 12)
}
