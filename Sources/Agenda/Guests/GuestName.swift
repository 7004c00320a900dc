import Community

/// How somebody who was invited by mail is called: by the name that was given with the address. The
/// address itself is for those who organise alone.
enum GuestName {
    static func shown(
        _ name: String, _ email: String?, toOrganiser organises: Bool, _ words: Localization
    ) -> String {
        guard name.isEmpty else { return name }
        return organises ? email ?? words("agenda.guest.unnamed") : words("agenda.guest.unnamed")
    }
}
