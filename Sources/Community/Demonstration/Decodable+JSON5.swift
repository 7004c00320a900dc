import Foundation

extension Decodable {
    /// Reads a file of the demonstration.
    /// - Throws: `DemonstrationError.absent` if there is none.
    package init(json5 file: String) throws {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw DemonstrationError.absent(file)
        }
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        self = try decoder.decode(Self.self, from: data)
    }
}
