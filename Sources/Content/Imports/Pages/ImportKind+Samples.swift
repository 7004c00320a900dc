package import Community
import Foundation
import HTTP
import TextFiles

extension ImportKind {
    /// How its routes are called, with a file of which one thing at least is taken. Of a kind that
    /// takes sheets it is one, with headers that are known.
    package func samples(_ name: String, _ text: String) -> [any Declaration] {
        let file = SampleFile(name: name) { Array(text.utf8) }
        let thing = SampleThing(one) { stage in
            let id = try send(file, stage)
            if let fields = try meaning(of: name, text, stage) {
                try stage.send(
                    columns(id, in: stage.space), fields, by: stage.cast.administrator)
            }
            return id
        }
        let plain: [any Declaration] = [thing, RouteSample(.post, all, [:], files: [file])]
        guard forms.contains(where: { $0.sheet != nil }) else { return plain }
        return plain + [
            // Of one that is taken nobody asks what its columns mean.
            SampleThing(columns) { try send(file, $0) },
            RouteSample(.post, columns) { stage in try meaning(of: name, text, stage) ?? [:] },
        ]
    }

    private func send(_ file: SampleFile, _ stage: SampleStage) throws -> FileImport.ID {
        try stage.send(all(in: stage.space), files: [file], by: stage.cast.administrator).newID()
    }

    /// What the form of its columns says; nil for a file that is no sheet.
    private func meaning(
        of name: String, _ text: String, _ stage: SampleStage
    ) throws -> FormFields? {
        guard let layout = forms[form(of: name)].sheet else { return nil }
        let words = stage.site.catalogues.words(stage.site.options.locale)
        let table = try SheetTable(Data(text.utf8), SheetSettings(), layout, words)
        let keys = SheetGuess(layout, texts: texts, stage.site.catalogues)
            .columns(of: table)
        var fields: FormFields = [:]
        for (place, key) in keys.enumerated() { fields.append("column-\(place)", key) }
        return fields
    }
}
