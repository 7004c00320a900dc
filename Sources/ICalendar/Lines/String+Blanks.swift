import Foundation

extension String {
    var trimmingBlanks: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
