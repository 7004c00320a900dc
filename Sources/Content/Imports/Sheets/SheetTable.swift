import Community
import Foundation
import Storage
import TextFiles

/// A sheet as it stands in its file.
struct SheetTable {
    let csv: CSVFile
    /// What its columns mean by what stands in them, where they have no names.
    let shown: [String]?

    /// - Throws: `ImportRefusal` for what is no table.
    init(
        _ data: Data, _ settings: SheetSettings, _ layout: SheetLayout, _ words: Localization
    ) throws {
        guard !Self.isWorkbook(data) else {
            throw ImportRefusal(words("imports.sheet.error.workbook"))
        }
        var limits = CSVLimits()
        (limits.bytes, limits.rows) = (.max, layout.rows)
        limits.columns = SheetLayout.mostColumns
        let read: CSVFile
        do throws(CSVReadError) {
            read = try CSVFile(
                data, as: settings.encoding, separatedBy: settings.separator, limits: limits)
        } catch {
            throw ImportRefusal(Self.sentence(error, words))
        }
        shown = layout.signs?.columns(read.header)
        csv = shown == nil ? read : read.headless
        let isNarrow = csv.encoding == .utf8 || csv.encoding == .windows1252
        guard !isNarrow || !data.prefix(8_192).contains(0) else {
            throw ImportRefusal(words("imports.sheet.error.none"))
        }
    }

    private static func sentence(_ error: CSVReadError, _ words: Localization) -> String {
        switch error {
        case .tooMany(let most):
            words("imports.sheet.error.tooMany", ["n": words.number(most)])
        case .empty, .tooLarge: words("imports.sheet.error.empty")
        }
    }

    /// What Excel and LibreOffice save unless they are asked for a table of text.
    private static func isWorkbook(_ data: Data) -> Bool {
        data.starts(with: [0x50, 0x4B, 3, 4]) || data.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    }

    /// What is kept of its headers, to know the next sheet that has them.
    var headers: String {
        var stream = DigestStream()
        let names = shown ?? csv.header
        stream.update(Array(names.joined(separator: "\t").utf8))
        return stream.finish().hex
    }

    /// The first of what stands in a column.
    func samples(of column: Int, most: Int = 3) -> [String] {
        var found: [String] = []
        for row in csv.rows {
            let value = row.cells[column].oneLine.cut(to: 60)
            if !value.isEmpty, !found.contains(value) { found.append(value) }
            if found.count == most { break }
        }
        return found
    }
}
