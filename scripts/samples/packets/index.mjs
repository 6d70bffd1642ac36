import { packet as hjemmenaerRehabilitering } from './hjemmenaer-rehabilitering.mjs'

export const packets = [hjemmenaerRehabilitering]
