/// Why an account cannot be erased yet: nobody would be left to administer what it administers.
package enum ErasureObstacle: Equatable, Sendable {
    /// The name of a space.
    case lastAdministrator(String)
    case lastOfSite
}
