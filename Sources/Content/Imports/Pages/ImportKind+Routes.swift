package import Community
import Media

extension ImportKind {
    /// All its pages. Of a kind without sheets there are none of columns.
    package var routes: [Route] {
        let pages = Imports(self)
        let all: [Route] = [
            .get(self.all, access) { try pages.index($0) },
            .post(self.all, access, work: .slow, intake: takesPages ? .documents : .attachments) {
                try pages.create($0)
            }.within(.exports),
            .get(one, access, work: .slow) { try pages.show($0, $1) }.within(.feeds),
            take,
            .delete(one, access) { try pages.destroy($0, $1) },
        ]
        guard forms.contains(where: { $0.sheet != nil }) else { return all }
        let sheets = SheetColumns(self)
        return all + [
            .get(columns, access, work: .slow) { try sheets.edit($0, $1) }.within(.feeds),
            .post(columns, access, work: .slow) { try sheets.create($0, $1) }.within(.feeds),
        ]
    }

    private var take: Route {
        let route = Route.post(one, access) { try Imports(self).take($0, $1) }
        return wantsProof ? route.withFreshSignIn() : route
    }

    /// Whether a list may be pasted in the place of a file.
    var takesPaste: Bool { forms.contains { $0.sheet?.signs != nil } }

    /// Whether its files are such as browsers may run: they are read, and never shown.
    private var takesPages: Bool {
        forms.flatMap(\.endings).contains { FileRisk(fileExtension: $0) != nil }
    }

    /// Whether somebody has still to say what its columns mean.
    func asksColumns(of one: FileImport) -> Bool {
        layout(of: one) != nil && !one.sheet.isSettled
    }

    /// Nil for a file that is no table.
    func layout(of one: FileImport) -> SheetLayout? { forms[form(of: one.name)].sheet }
}
