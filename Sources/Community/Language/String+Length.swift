import Foundation
import Security
import Storage

extension String {
    /// How long it is for the schema: in Unicode scalars, as `length` counts in SQL on both
    /// engines. A letter with a hundred marks on it is one to the eye, and a hundred and one here.
    package var length: Int { unicodeScalars.count }

    /// Its beginning, of at most so many Unicode scalars.
    package func cut(to longest: Int) -> String {
        guard length > longest else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.prefix(longest)))
    }

    /// What two names share that look the same to whoever reads them: case, accents' spelling,
    /// full width (NFKC), whatever nobody sees, and the alphabet of a letter that looks like a
    /// Latin one, make no difference.
    package var look: String {
        let plain = precomposedStringWithCompatibilityMapping.unicodeScalars.filter { scalar in
            scalar.properties.isWhitespace
                || !scalar.hasNoInk && scalar.properties.generalCategory != .format
        }
        return Lookalikes.latin(String(String.UnicodeScalarView(plain)))
            .split { $0.isWhitespace || $0 == "\u{2800}" }.joined(separator: " ")
    }

    /// What two names share of which one thing alone can bear one: what they look like, without
    /// accents.
    package var nameLook: String { Folding.fold(look) }
}
