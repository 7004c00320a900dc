import COATH
import CSodium

/// liboath and libsodium, made ready once.
enum OneTimeLibrary {
    private static let ready: Bool = {
        precondition(oath_init() == OATH_OK.rawValue && sodium_init() >= 0)
        return true
    }()

    static func start() { _ = ready }
}
