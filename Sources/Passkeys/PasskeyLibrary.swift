import CFIDO
import CSodium

/// libfido2 and libsodium, made ready once.
enum PasskeyLibrary {
    private static let ready: Bool = {
        fido_init(0)
        precondition(sodium_init() >= 0)
        return true
    }()

    static func start() { _ = ready }
}
