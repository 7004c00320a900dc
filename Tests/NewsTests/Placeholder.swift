enum NewsTestsPlaceholder {}
