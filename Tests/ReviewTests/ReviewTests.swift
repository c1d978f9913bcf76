@testable import Review
