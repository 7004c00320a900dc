/// What is wrong with a configuration: one line that names the key and says what to write.
package enum ConfigError: Error, Equatable, CustomStringConvertible {
    case absent(file: String)
    case unreadable(file: String, why: String)
    case unknownKey(String, nearest: String?)
    case wrongKind(key: String, found: String, wanted: String)
    case outOfRange(key: String, value: String, wanted: String)
    case secret(file: String, why: String)
    case missing(key: String, example: String)

    package var description: String {
        switch self {
        case .absent(let file):
            "there is no configuration at \(file); copy config/parvis.json5 and adapt it"
        case .unreadable(let file, let why): "\(file) is not JSON5: \(why)"
        case .unknownKey(let key, let nearest):
            "unknown key \"\(key)\" in the configuration"
                + (nearest.map { "; did you mean \"\($0)\"?" }
                    ?? "; the known keys are in config/parvis.json5")
        case .wrongKind(let key, let found, let wanted):
            "the key \"\(key)\" holds \(found) but wants \(wanted)"
        case .outOfRange(let key, let value, let wanted):
            "the key \"\(key)\" is \(value) but must be \(wanted)"
        case .secret(let file, let why): "the password file \(file) \(why)"
        case .missing(let key, let example):
            "the key \"\(key)\" is missing from the configuration; "
                + "write for example \(key): \(example)"
        }
    }
}
