package import Community

/// A way in which a feature takes in files of others: calendars, cards, sheets, bookmarks. The
/// feature says how bytes become things, what each of them would change and how it is written;
/// the kernel has the pages, keeps the file, takes it in pieces and tells what was left out.
///
///     static let kind = ImportKind(
///         "contacts", at: "/contacts/imports", home: ContactPaths.all, texts: "contacts.import.",
///         readings: [.file(["vcf"], bytes: 50_000_000, read: Cards.read), .sheet(...) { ... }],
///         plan: ContactPlan.plan, tell: ContactNews.tell)
///
/// Its `routes` belong into the manifest of the feature, the kind itself among what it declares.
/// Its words stand in the catalogue of the feature, below `texts`: those of `ownTexts`.
package struct ImportKind: Declaration {
    package static let noun = "kind of import"

    package let name: String
    /// Where a file is sent.
    package let all: SpacePath
    /// Where one is looked at, taken and told of.
    package let one: SpacePathTo<FileImport.ID>
    /// Where the columns of a sheet are settled.
    let columns: SpacePathTo<FileImport.ID>
    /// The page of the feature that all of them lie under.
    let home: SpacePath
    /// The key of its name, where it is no rubric.
    let homeWord: String?
    /// How the keys of its words begin: `contacts.import.`
    let texts: String
    let access: Access
    let audit: AuditAction
    /// Those of its own, beside the usual ones.
    let fates: [ImportFate]
    /// How many things are taken in one transaction.
    let piece: Int
    /// Whether it is taken after a fresh sign-in alone.
    let wantsProof: Bool
    let forms: [ImportForm]
    let read: @Sendable (_ form: Int, ImportSource) throws -> ImportFile
    let tell: @Sendable (ImportOutcome, ImportContext) throws -> Void

    /// - Parameters:
    ///   - path: the address in a space where files are sent; the others lie below it.
    ///   - home: the page of the feature that its pages lead back to.
    ///   - homeWord: the key of the name of that page, if it is not the rubric of the feature.
    ///   - texts: how the keys of its words begin.
    ///   - fates: what may become of a thing beside being added, changed, the same or refused.
    ///   - piece: how many things are taken in one transaction.
    ///   - wantsProof: whether it gives rights, so that it is taken after a fresh sign-in alone.
    ///   - readings: the forms in which files come; by its ending a file finds its own, any other
    ///     is of the first.
    ///   - ready: what of some of the things takes long and needs no database, such as pictures,
    ///     done before they are taken.
    ///   - plan: what becomes of some of the things, in as few statements for thousands as for
    ///     one: it is asked of the whole file for the preview, then again of each piece, before
    ///     the first of them is taken. What a file has twice is said by its reading.
    ///   - tell: tells others of it, once, when all is taken, in the last transaction.
    package init<Thing: Sendable>(
        _ name: String, at path: String, home: SpacePath, homeWord: String? = nil, texts: String,
        access: Access = .moderators, audit: AuditAction = .imported, fates: [ImportFate] = [],
        piece: Int = 200, wantsProof: Bool = false, readings: [ImportReading<Thing>],
        ready: (@Sendable ([Thing], Site) throws -> [Thing])? = nil,
        plan: @escaping @Sendable ([Thing], ImportContext) throws -> ImportPlan,
        tell: @escaping @Sendable (ImportOutcome, ImportContext) throws -> Void = { _, _ in }
    ) {
        (self.name, self.home, self.texts, self.access) = (name, home, texts, access)
        self.homeWord = homeWord
        (all, one) = (SpacePath(path), SpacePathTo<FileImport.ID>(path + "/:id"))
        columns = SpacePathTo<FileImport.ID>(path + "/:id/columns")
        (self.audit, self.fates, self.piece, self.tell) = (audit, fates, piece, tell)
        self.wantsProof = wantsProof
        forms = readings.map(\.form)
        read = { place, source in
            let read = try readings[place].read(source)
            return ImportFile(
                count: read.things.count, problems: read.problems,
                plan: { try plan(Array(read.things[$0]), $1) },
                ready: ready.map { ready in
                    { range, site in
                        let things = try ready(Array(read.things[range]), site)
                        return { try plan(things, $0) }
                    }
                })
        }
    }

    /// The keys that its feature has words for; `hint` and `keeps` are one sentence each.
    package var ownTexts: [String] {
        let words = [
            "title", "text", "file", "hint", "keeps", "things", "nothing", "quiet", "notKept",
        ]
        let counts = (ImportFate.counted + fates).flatMap {
            ["count.\($0.name).one", "count.\($0.name).other"]
        }
        let columns = forms.compactMap(\.sheet).flatMap(\.columns).map { "column." + $0.key }
        return (words + counts + fates.map { "fate." + $0.name } + columns).map { texts + $0 }
    }

    /// In which of its forms a file comes, by its name.
    func form(of name: String) -> Int {
        let ending = name.lowercased().split(separator: ".").last.map(String.init) ?? ""
        if let known = forms.firstIndex(where: { $0.endings.contains(ending) }) { return known }
        return Self.workbooks.contains(ending) ? forms.firstIndex { $0.sheet != nil } ?? 0 : 0
    }

    /// Names of what the reading of a sheet refuses, with a word about tables of text.
    private static let workbooks = ["xlsx", "xls", "ods"]
}
