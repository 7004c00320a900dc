import Community
import Content
import Storage

/// Many people are invited by a table, pasted or as a file, with a preview of what becomes of each.
enum InvitationImport {
    static let kind = ImportKind(
        "invitations", at: "/administration/invitations/tables", home: SpacePaths.invitations,
        homeWord: "members.invite", texts: "invitation.import.", audit: .invitedMany,
        fates: [waits, belongs, declined, unsent],
        piece: Mailer.most, wantsProof: true,
        readings: [
            ImportReading.sheet(columns, signs: signs) { row, _ in InvitedPerson(row) }
                .looking(at: once)
        ],
        plan: InvitationPlan.plan)

    /// Their invitation is on its way.
    static let waits = ImportFate("waits")
    static let belongs = ImportFate("belongs")
    static let declined = ImportFate("declined")
    /// The site sends no mail.
    static let unsent = ImportFate("unsent")

    static let declarations: [any Declaration] =
        [kind] + kind.samples("invitations.csv", "Courriel;Nom\r\nines@exemple.test;Inès Roy\r\n")

    private static let columns = [
        SheetColumn(
            "email",
            known: [
                "e mail", "mail", "courriel", "adresse e mail", "adresse mail", "adresse",
                "adresse courriel", "adresse électronique", "mél", "email address", "address",
            ], isRequired: true),
        SheetColumn(
            "name",
            known: [
                "nom complet", "nom et prénom", "prénom et nom", "full name", "nom de famille",
                "last name", "surname",
            ]),
        SheetColumn("given", known: ["given name", "forename"]),
        SheetColumn("role", known: ["statut", "profil", "fonction", "status"]),
        SheetColumn(
            "groups", known: ["groupe", "groupe(s)", "group", "équipe", "team"], takesMany: true),
    ]

    private static let signs = SheetSigns(rest: "name") { cell in
        if cell.contains("@") { return "email" }
        return InvitedRole.role(cell) == nil ? nil : "role"
    }

    /// Each address once: what its first line says holds.
    private static func once(
        _ read: ImportedThings<InvitedPerson>, _ source: ImportSource
    ) -> ImportedThings<InvitedPerson> {
        var seen: [String: Int] = [:]
        var problems = read.problems
        let things = read.things.filter { one in
            guard !one.email.isEmpty else { return true }
            if let line = seen[Email.key(one.email)] {
                problems.append(
                    ImportProblem(
                        line: one.line, about: one.email,
                        source.words(
                            "invitation.import.fault.twice", ["n": source.words.number(line)]),
                        isRejection: true))
                return false
            }
            seen[Email.key(one.email)] = one.line
            return true
        }
        return ImportedThings(things, problems: problems)
    }
}
