package import Storage

/// Where the stamps of items stand.
package enum StampStore {
    /// The `Stamp` of an `item AS i`.
    package static let columns: SQL = """
        i.stamp AS item_stamp,
        (SELECT es.stamp FROM everybody_stamp AS es WHERE es.id = 1) AS people_stamp
        """
}
