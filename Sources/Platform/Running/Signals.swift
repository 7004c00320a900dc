import Foundation
import Glibc

/// Waits until the operator or the system asks the program to stop.
enum Signals {
    /// Must be called before any other thread is started, so that all of them inherit it.
    static func block() {
        var set = wanted
        pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    static func waitForStop() {
        var set = wanted
        var signal: Int32 = 0
        sigwait(&set, &signal)
    }

    private static var wanted: sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, SIGTERM)
        sigaddset(&set, SIGINT)
        return set
    }
}
