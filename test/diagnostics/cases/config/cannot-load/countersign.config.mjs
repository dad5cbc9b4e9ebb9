throw new Error("no such environment");
