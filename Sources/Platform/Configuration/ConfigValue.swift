import Foundation

/// What a configuration file may hold (JSON5).
enum ConfigValue: Decodable, Equatable, Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case texts([String])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let flag = Self.read(Bool.self, container) {
            self = .flag(flag)
        } else if let number = Self.read(Int.self, container) {
            self = .number(number)
        } else if let texts = Self.read([String].self, container) {
            self = .texts(texts)
        } else {
            self = .text(try container.decode(String.self))
        }
    }

    private static func read<T: Decodable>(
        _ type: T.Type, _ container: any SingleValueDecodingContainer
    ) -> T? {
        do { return try container.decode(type) } catch { return nil }
    }

    var kind: String {
        switch self {
        case .text: "a text"
        case .number: "a whole number"
        case .flag: "true or false"
        case .texts: "a list of texts"
        }
    }
}
