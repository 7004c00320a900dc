import Community

/// What each space decides about its agenda.
enum AgendaSettings {
    static let proposals = Setting.flag(
        "agenda.proposals", word: "agenda.setting.proposals",
        hint: "agenda.setting.proposalsHint", initial: true)
}
