import Foundation

/// A correction as its table keeps it: JSON.
enum CorrectionText {
    static func text(_ correction: Correction) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(correction), as: UTF8.self)
    }

    static func read(_ text: String) throws -> Correction {
        try JSONDecoder().decode(Correction.self, from: Data(text.utf8))
    }
}
