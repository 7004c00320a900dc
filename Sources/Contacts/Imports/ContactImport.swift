import Community
import Content

/// Cards of other address books and tables of contacts are brought in.
enum ContactImport {
    static let kind = ImportKind(
        "contacts", at: "/contacts/imports", home: ContactsPaths.contacts,
        texts: "contacts.import.", fates: [kept, trashed], piece: 500,
        readings: [
            ImportReading.file(
                ["vcf", "vcard"], types: ["text/vcard", "text/x-vcard"], bytes: CardFile.bytes,
                read: CardFile.read
            ).looking(at: named),
            ImportReading.sheet(SheetHeaders.columns, rows: CardFile.most) { row, _ in
                SheetContent.read(row)
            }.looking(at: named),
        ],
        ready: ImportedPictures.makeReady, plan: ContactPlan.plan, tell: ContactNews.tell)

    /// What differs was decided here since.
    static let kept = ImportFate("kept")
    /// It is in the trash here.
    static let trashed = ImportFate("trashed")

    static let declarations: [any Declaration] =
        [kind]
        + kind.samples(
            "contacts.csv", "Nom;Prénom;Courriel\r\nDupont;Élie;elie@exemple.test\r\n")

    private static func named(
        _ read: ImportedThings<ImportedContact>, _ source: ImportSource
    ) -> ImportedThings<ImportedContact> {
        var names = ImportedNames()
        for thing in read.things { names.add(thing) }
        let things = names.things.map { thing in
            var thing = thing
            thing.names = names.taken
            return thing
        }
        let twice = names.twice.map {
            ImportProblem(
                line: $0.line, about: $0.content.title,
                source.words("contacts.import.problem.twice"), isRejection: true)
        }
        return ImportedThings(things, problems: read.problems + twice)
    }
}
