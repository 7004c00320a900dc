import Foundation

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
    /// full width (NFKC), and whatever has no width, make no difference.
    package var look: String {
        let plain = precomposedStringWithCompatibilityMapping.unicodeScalars.filter { scalar in
            !scalar.properties.isDefaultIgnorableCodePoint
                && scalar.properties.generalCategory != .format
        }
        return String(String.UnicodeScalarView(plain)).lowercased()
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
