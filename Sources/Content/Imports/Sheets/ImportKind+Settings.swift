import Community
import Storage

extension ImportKind {
    /// What is known of a file as it arrives: how it is read, and what its columns mean, if it is a
    /// table.
    /// - Throws: `ImportRefusal` for one that cannot be read.
    func settings(
        of file: KnownFile, in space: Space, _ words: Localization, _ site: Site, _ db: Database
    ) throws -> SheetSettings {
        guard let layout = forms[form(of: file.name)].sheet else {
            _ = try self.file(file, SheetSettings(), in: space, words, site)
            return SheetSettings()
        }
        let data = try data(of: file, words, site)
        let settings = SheetSettings(guessedFor: file.name, data)
        let table = try SheetTable(data, settings, layout, words)
        var known = try SheetMeaningStore(db: db)
            .meaning(of: table, settings, layout, kind: name, in: space)
        let guess = SheetGuess(layout, texts: texts, site.catalogues)
        if !known.isSettled, let columns = guess.settled(table) {
            (known.columns, known.isSettled) = (columns, true)
        }
        return known
    }
}
