import Community
import HTTP
import TextFiles

/// What the columns of a sheet mean: guessed from its headers, said by whoever sends it.
struct SheetColumns {
    private let kind: ImportKind

    init(_ kind: ImportKind) { self.kind = kind }

    private struct Sheet {
        let one: FileImport
        let layout: SheetLayout
        let table: SheetTable
    }

    func edit(_ id: FileImport.ID, _ visit: Visit) throws -> Response {
        let sheet = try find(id, visit)
        return try page(sheet, chosen(sheet, visit), FormErrors(), visit)
    }

    func create(_ id: FileImport.ID, _ visit: Visit) throws -> Response {
        let sheet = try find(id, visit)
        guard visit.request.fields.first("encoding") == nil else {
            return try read(sheet, visit)
        }
        let columns = sheet.table.csv.header.indices.map { place in
            let key = visit.request.fields.first("column-\(place)") ?? ""
            return sheet.layout.column(key) == nil ? "" : key
        }
        let errors = errors(of: columns, sheet.layout, visit.words)
        guard errors.isEmpty else {
            return try page(sheet, columns, errors, visit, .unprocessable)
        }
        let space = try visit.space
        var settings = sheet.one.sheet
        (settings.columns, settings.isSettled) = (columns, true)
        try visit.write { db in
            try FileImportStore(db: db).settle(settings, of: id)
            try SheetMeaningStore(db: db).keep(
                columns, of: sheet.table, kind: kind.name, in: space, at: visit.now)
        }
        return visit.redirect(to: kind.one(id, in: space))
    }

    /// Reads it as somebody says that it is written.
    private func read(_ sheet: Sheet, _ visit: Visit) throws -> Response {
        let fields = visit.request.fields
        var settings = SheetSettings()
        settings.encoding = fields.first("encoding").flatMap(TextEncoding.init)
        settings.separator = fields.first("separator").flatMap { UInt8($0) }
            .flatMap(CSVSeparator.init)
        let space = try visit.space
        do {
            let data = try kind.data(of: sheet.one.stored, visit.words, visit.site)
            _ = try SheetTable(data, settings, sheet.layout, visit.words)
        } catch let refusal as ImportRefusal {
            var errors = FormErrors()
            errors.add("encoding", refusal.sentence)
            return try page(sheet, chosen(sheet, visit), errors, visit, .unprocessable)
        }
        try visit.write { try FileImportStore(db: $0).settle(settings, of: sheet.one.id) }
        return visit.redirect(to: kind.columns(sheet.one.id, in: space))
    }

    private func find(_ id: FileImport.ID, _ visit: Visit) throws -> Sheet {
        let one = try FileImportStore(db: visit.db).find(id, of: kind, in: try visit.space)
        guard one.state == .shown, let layout = kind.layout(of: one) else {
            throw Problem.notFound
        }
        let data = try kind.data(of: one.stored, visit.words, visit.site)
        let table = try SheetTable(data, one.sheet, layout, visit.words)
        return Sheet(one: one, layout: layout, table: table)
    }

    private func chosen(_ sheet: Sheet, _ visit: Visit) -> [String] {
        if sheet.one.sheet.isSettled { return sheet.one.sheet.columns }
        return SheetGuess(sheet.layout, texts: kind.texts, visit.site.catalogues)
            .columns(of: sheet.table)
    }

    private func errors(
        of columns: [String], _ layout: SheetLayout, _ words: Localization
    ) -> FormErrors {
        var errors = FormErrors()
        func name(_ column: SheetColumn) -> String { words("\(kind.texts)column.\(column.key)") }
        for column in layout.columns where column.isRequired && !columns.contains(column.key) {
            errors.add(
                "column-0", words("imports.sheet.error.missing", ["name": name(column)]))
        }
        var taken: Set<String> = []
        for (place, key) in columns.enumerated() {
            guard let column = layout.column(key), !taken.insert(key).inserted, !column.takesMany
            else { continue }
            errors.add(
                "column-\(place)", words("imports.sheet.error.twice", ["name": name(column)]))
        }
        if columns.allSatisfy(\.isEmpty), errors.isEmpty {
            errors.add("column-0", words("imports.sheet.error.nothing"))
        }
        return errors
    }

    private func page(
        _ sheet: Sheet, _ columns: [String], _ errors: FormErrors, _ visit: Visit,
        _ status: Status = .ok
    ) throws -> Response {
        try visit.page(
            SheetColumnsPage(
                kind, sheet.one, sheet.table, sheet.layout, columns, errors, try visit.space,
                visit.words), status)
    }
}
