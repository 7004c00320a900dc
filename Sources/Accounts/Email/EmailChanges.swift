import Community
import Content
import FoundationEssentials
import HTTP
import Security
import Storage

/// Changing one's e-mail address, by somebody who has just shown who they are: the new address
/// proves itself by a link, and the old one is told.
enum EmailChanges {
    static func edit(_ visit: Visit) throws -> Response {
        let me = try Profiles.me(visit)
        return try page(me, typed: "", FormErrors(), visit)
    }

    /// An address that another account has gets the same answer; the mail alone differs.
    static func update(_ visit: Visit) throws -> Response {
        let me = try Profiles.me(visit)
        let wanted = Email.typed(visit.request.fields.first("email") ?? "")
        var errors = FormErrors()
        guard Email.isPlausible(wanted), Email.key(wanted) != Email.key(me.email) else {
            errors.add("email", visit.words("email.implausible"))
            return try page(me, typed: wanted, errors, visit)
        }
        // Whoever reads mail at that address has not asked for any of ours.
        let asking = Attempt(.newAddress, from: .anywhere(email: wanted), visit)
        try visit.write { try asking.begin($0) }
        try visit.write { try send(to: wanted, me, visit, $0) }
        return visit.redirect(to: AccountPaths.email(), notice: "email.sent")
    }

    private static func send(
        to wanted: String, _ person: Person, _ visit: Visit, _ db: Database
    ) throws {
        let mail = Mailer(visit, db)
        try mail.send(.emailAsked, to: person, ["name": person.name])
        // That of an account that went into theirs is theirs.
        if let owner = try PersonStore(db: db).find(email: wanted), owner.id != person.id {
            try mail.send(.emailTaken, to: wanted, locale: person.locale, [:])
            return
        }
        let token = try OneTimeLinkStore(db: db)
            .create(.email, for: person.id, email: wanted, at: visit.now)
        try mail.send(
            .emailNew, to: wanted, locale: person.locale,
            ["name": person.name, "link": mail.link(AccountPaths.newEmail(token.text))],
            linkUntil: visit.now.addingTimeInterval(OneTimeLinkStore.lifetime))
    }

    private static func page(
        _ me: Person, typed: String, _ errors: FormErrors, _ visit: Visit
    ) throws -> Response {
        let page = EmailPage(
            tabs: visit.accountTabs(at: "email"), current: me.email, typed: typed, errors: errors)
        return try visit.page(page, errors.isEmpty ? .ok : .unprocessable)
    }
}
