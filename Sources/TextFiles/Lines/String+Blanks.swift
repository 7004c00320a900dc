import Foundation

extension String {
    package var trimmingBlanks: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
